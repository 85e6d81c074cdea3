"""The recogniser of citations on one core: megabytes of law text a second, and in the same run the score
on the annotated sentences. Texts and sentences come from CITE_TEXTS and CITE_SENTENCES, or lie in
../shared/data; without them there is nothing to measure."""
import glob
import os
import subprocess

from common import HERE, ROOT


def run(bench):
    texts = os.environ.get("CITE_TEXTS", os.path.join(ROOT, "../shared/data/laws"))
    sentences = os.environ.get("CITE_SENTENCES", os.path.join(ROOT, "../shared/data/citations/dev.jsonl"))
    if not os.path.isdir(texts) or not os.path.isfile(sentences):
        print("cite: no texts; set CITE_TEXTS (a folder of .txt) and CITE_SENTENCES (a .jsonl file)")
        return True
    program = build(bench.scratch)
    subprocess.run([program, texts, sentences], check=True)
    return True


def build(folder):
    """The two modules of the recogniser and the bench around them, as the release builds them."""
    options = ["-O", "-wmo", "-swift-version", "6", "-package-name", "guiju"]
    program = os.path.join(folder, "cite")
    subprocess.run(
        ["swiftc"] + options + [
            "-parse-as-library", "-module-name", "Model", "-emit-module", "-emit-module-path",
            os.path.join(folder, "Model.swiftmodule"), "-emit-library", "-static", "-o",
            os.path.join(folder, "libModel.a")] + sorted(glob.glob(ROOT + "/Sources/Model/*.swift")), check=True)
    subprocess.run(
        ["swiftc"] + options + ["-module-name", "bench", "-I", folder, "-L", folder, "-lModel"]
        + sorted(glob.glob(ROOT + "/Sources/Citations/*.swift"))
        + [HERE + "/recogniser/main.swift", "-o", program], check=True)
    return program
