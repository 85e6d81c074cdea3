"""Start-up: `guiju --version`, `guiju rules`, `guiju check --help`, with /bin/true beside them."""
import subprocess
import time

from common import environment, median


def run(bench):
    guiju, scratch = bench.guiju, bench.scratch
    for arguments in (["--version"], ["rules"], ["check", "--help"]):
        times = []
        for _ in range(30):
            start = time.perf_counter()
            subprocess.run(
                [guiju] + arguments, stdout=subprocess.DEVNULL, check=True, cwd=scratch, env=environment())
            times.append(time.perf_counter() - start)
        print(f"guiju {' '.join(arguments):14} {1000 * median(times):6.1f} ms median, {1000 * min(times):6.1f} ms best of 30")
    times = []
    for _ in range(30):
        start = time.perf_counter()
        subprocess.run(["/bin/true"], check=True)
        times.append(time.perf_counter() - start)
    print(f"/bin/true            {1000 * median(times):6.1f} ms median")
    return True
