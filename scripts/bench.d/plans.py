#!/usr/bin/env python3
"""Many plans that belong together: the clean twin of the tests, unfolded over provinces and sites.

National plans speak of every province and site, a province's of its own sites, a station's of the provinces
it looks after; what a plan says of one site it says of each, in an element of its own. The same number of
plans gives the same bytes. `plant` puts known gaps into single plans."""
import copy
import hashlib
import os
import re
import xml.etree.ElementTree as tree

from common import ROOT

TWIN = os.path.join(ROOT, "Tests", "Fixtures", "alignment", "clean")
NAMESPACE = "urn:guiju:1"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
NATION, STATION, PROVINCE, SITE = range(4)

# What in the twin belongs to one station, one province, one site; everything else is the nation's.
NAMES = {
    "station-east": STATION, "station-east-duty": STATION, "EP-ST-01": STATION,
    "EP-OF-01": PROVINCE, "EP-PR-01": PROVINCE, "990000": PROVINCE, "990200": PROVINCE, "beijiao-npp": PROVINCE,
    **{name: PROVINCE for name in (
        "prov-gov", "prov-necc", "prov-neo", "prov-neo-duty", "prov-eco", "prov-rad", "prov-health",
        "prov-police", "prov-transport")},
    **{name: SITE for name in (
        "EP-ON-01", "EP-CI-01", "EP-CO-01", "EP-HO-01", "EP-US-01", "EP-CH-01", "990100", "990102", "990121",
        "990123", "hailing-1", "isotope-lh-1", "hailing-group", "hailing-npp", "hailing-duty", "public-hl",
        "site-personnel", "city-gov", "city-eco", "city-police", "county-gov", "county-eco", "county-police",
        "county-health", "hospital-lh", "bus-hl", "chem-hl", "isotope-lh")},
}
NAME = re.compile("(?<![A-Za-z0-9-])(" + "|".join(sorted(NAMES, key=len, reverse=True)) + ")(?![A-Za-z0-9-])")
# What may be said several times over.
UNITS = set(
    "acceptance action agreement budget command commitment contact drill facility handover information level "
    "lower monitoring notification peer protectiveAction receipt recovery request resource role termination "
    "trigger upper zone".split())
FIRST = "青云白石金玉安平长明清远新海东南西北上下"
SECOND = "湾岭川溪港屏浦泽州原坪渡"


class Place:
    """A station, a province or a site, with what lies above it."""

    def __init__(self, level, number, above=None):
        self.level, self.number, self.above = level, number, above

    def at(self, level):
        place = self
        while place is not None and place.level > level:
            place = place.above
        return place if place is not None and place.level == level else None

    def isIn(self, other):
        return other is None or self.at(other.level) is other

    def word(self):
        return FIRST[self.number % len(FIRST)] + SECOND[self.number // len(FIRST) % len(SECOND)]


class Country:
    """So many plans: three of the nation, one a station, two a province, six a site."""

    def __init__(self, count):
        provinces = max(1, round(count / 30))
        sites = (count - 4 - 2 * provinces) // 6
        stations = count - 3 - 2 * provinces - 6 * sites
        if count >= 300:
            sites, stations = sites - 1, stations + 6
        self.stations = [Place(STATION, number) for number in range(stations)]
        self.provinces = [
            Place(PROVINCE, number, self.stations[number % stations]) for number in range(provinces)]
        self.sites = [Place(SITE, number, self.provinces[number % provinces]) for number in range(sites)]
        cities = {}
        for site in self.sites:
            cities[site.above] = cities.get(site.above, 0) + 1
            site.city = cities[site.above]

    def all(self, level):
        return {NATION: [None], STATION: self.stations, PROVINCE: self.provinces, SITE: self.sites}[level]

    def under(self, level, place):
        return [other for other in self.all(level) if place is None or other.isIn(place)]


def identity(old, place):
    """An id of the form that the schema wants, the same in every run."""
    digest = hashlib.sha256(("%s/%d/%d" % (old, place.level, place.number)).encode()).digest()
    letters = "abcdefghijklmnopqrstuvwxyz234567"
    return letters[digest[0] % 26] + "".join(letters[byte % 32] for byte in digest[1:8])


def renamed(name, place):
    """A name of the twin as it is at a place: codes of territories, plans, parties."""
    own = place.at(NAMES[name])
    if name.isdigit():
        province = "%d" % (10 + place.at(PROVINCE).number)
        if NAMES[name] == PROVINCE:
            return province + name[2:]
        return province + "%02d" % own.city + name[4:]
    if name.startswith("EP-"):
        return name[:-2] + "%04d" % (own.number + 1)
    return "%s-%d" % (name, own.number + 1)


def valueAt(country, value, place):
    """The words of an attribute; a territory that is not of the place alone is all of those in it."""
    words = []
    for word in value.split(" "):
        if word.isdigit() and word in NAMES and (place is None or place.at(NAMES[word]) is None):
            words += [renamed(word, other) for other in country.under(NAMES[word], place)]
        else:
            words.append(NAME.sub(
                lambda found: renamed(found.group(), place)
                if place is not None and place.at(NAMES[found.group()]) is not None else found.group(), word))
    return " ".join(words)


class Document:
    """A document of the twin as it is at one place."""

    def __init__(self, path, country, place, level):
        self.root = tree.parse(path).getroot()
        self.country, self.place, self.level = country, place, level
        # What is said once for each place, and where; by the twin's id.
        self.depth = {}
        self.copies = {}

    def units(self):
        def walk(element):
            if element.tag.split("}")[1] in UNITS:
                yield element
            else:
                for child in element:
                    yield from walk(child)
        return list(walk(self.root))

    def levelOf(self, unit):
        found = self.level
        for element in unit.iter():
            for value in element.attrib.values():
                for name in NAME.findall(value):
                    if not name.isdigit() or unit.tag.endswith("zone"):
                        found = max(found, NAMES[name])
        return found

    def unfold(self):
        units = self.units()
        byId = {unit.get("id"): unit for unit in units if unit.get("id")}
        depth = {id(unit): self.levelOf(unit) for unit in units}
        for unit in units:
            # What is promised to each is kept for each.
            kept = byId.get((unit.get("resource") or "").removeprefix("#"))
            if kept is not None:
                depth[id(kept)] = max(depth[id(kept)], depth[id(unit)])
        self.depth = {name: depth[id(unit)] for name, unit in byId.items()}
        for parent in list(self.root.iter()):
            children = []
            for child in list(parent):
                if depth.get(id(child), self.level) <= self.level:
                    children.append(child)
                    continue
                for place in self.country.under(depth[id(child)], self.place):
                    one = copy.deepcopy(child)
                    for element in one.iter():
                        element.set("\0place", "%d %d" % (place.level, place.number))
                        if element.get("id"):
                            old = element.get("id")
                            element.set("id", identity(old, place))
                            self.copies.setdefault(old, []).append((place, element.get("id")))
                    children.append(one)
            parent[:] = children
        for element in self.root.iter():
            own = element.attrib.pop("\0place", None)
            place = self.place
            if own:
                level, number = map(int, own.split())
                place = self.country.all(level)[number]
            for name, value in element.attrib.items():
                if name not in ("id", LANGUAGE):
                    element.set(name, self.value(value, place))
            if place is not None:
                element.text = self.words(element.text, place)
            if self.place is not None:
                element.tail = self.words(element.tail, self.place)
        return self.root

    def value(self, value, place):
        """References to what is said once for each place go to all of them, or to that of their own place."""
        words = []
        for word in value.split(" "):
            old = word.split(":")[-1].removeprefix("#")
            if old in self.copies and word != old:
                words += [word.replace(old, name) for other, name in self.copies[old]
                          if place is None or other.isIn(place) or place.isIn(other)]
            else:
                words.append(valueAt(self.country, word, place))
        return " ".join(dict.fromkeys(words))

    @staticmethod
    def words(text, place):
        if not text or not text.strip():
            return text
        province, site = place.at(PROVINCE), place.at(SITE)
        if province is not None:
            text = text.replace("海岭省", province.word() + "省")
        if site is not None:
            word = site.word()
            for old, new in (("海岭核电", word + "核电"), ("海岭县", word + "县"), ("临海市", word + "市"),
                             ("临海同辐", word + "同辐"), ("海岭港", word + "港")):
                text = text.replace(old, new)
        return text


def registers(country, folder):
    """The registers of the twin, with a row for each place."""
    source = os.path.join(TWIN, "registry")
    os.makedirs(folder, exist_ok=True)
    for name in sorted(os.listdir(source)):
        with open(os.path.join(source, name), encoding="utf-8") as file:
            text = file.read()
        # The register of one province names its office; that of the country, the kind.
        if name == "deadlines.xml":
            text = text.replace("party:prov-neo", "kind:province")
        if name in ("parties.xml", "facilities.xml", "code-lists.xml"):
            root = tree.fromstring(text)
            for parent in list(root.iter()):
                children = []
                for child in list(parent):
                    key = child.get("key") or child.get("value") or ""
                    level = NAMES.get(key, NATION)
                    for place in country.all(level) if level else [None]:
                        one = copy.deepcopy(child)
                        for element in one.iter():
                            for attribute, value in element.attrib.items():
                                if place is not None and attribute != LANGUAGE:
                                    element.set(attribute, valueAt(country, value, place))
                            if place is not None:
                                element.text = Document.words(element.text, place)
                        children.append(one)
                parent[:] = children
            text = written(root)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)


def written(root):
    tree.register_namespace("", NAMESPACE)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tree.tostring(root, encoding="unicode") + "\n"


def plans(country):
    """Every plan: its id, its element."""
    for name in sorted(os.listdir(os.path.join(TWIN, "procedures", "emergency"))):
        own = name.removesuffix(".xml")
        level = NAMES.get(own, NATION)
        for place in country.all(level):
            document = Document(os.path.join(TWIN, "procedures", "emergency", name), country, place, level)
            root = document.unfold()
            root.set("id", renamed(own, place) if level else own)
            title = root.find(".//{%s}title" % NAMESPACE)
            if place is not None:
                title.text += "（%s）" % place.word()
            yield root.get("id"), root


def approvals(country):
    folder = os.path.join(TWIN, "approvals")
    for name in sorted(os.listdir(folder)):
        own = name.removesuffix(".xml")
        level = NAMES.get(own, NATION)
        for place in country.all(level):
            root = Document(os.path.join(folder, name), country, place, level).unfold()
            yield (renamed(own, place) if level else own), root


def generate(count, folder):
    """Writes the repository and gives back the country."""
    country = Country(count)
    for path in ("procedures/emergency", "approvals"):
        os.makedirs(os.path.join(folder, path), exist_ok=True)
    with open(os.path.join(TWIN, "guiju.xml"), encoding="utf-8") as file:
        text = file.read()
    with open(os.path.join(folder, "guiju.xml"), "w", encoding="utf-8") as file:
        file.write(text)
    registers(country, os.path.join(folder, "registry"))
    for path, rows in (("procedures/emergency", plans(country)), ("approvals", approvals(country))):
        for name, root in rows:
            with open(os.path.join(folder, path, name + ".xml"), "w", encoding="utf-8") as file:
                file.write(written(root))
    return country


class Gap:
    """A change of one plan, and the findings that it must bring about: rule and plan."""

    def __init__(self, plan, change, *findings):
        self.plan, self.change, self.findings = plan, change, findings


def named(root, name):
    return [element for element in root.iter() if element.tag == "{%s}%s" % (NAMESPACE, name)]


def value(element, role):
    return next(one for one in named(element, "value") if one.get("role") == role)


def drop(root, element):
    next(parent for parent in root.iter() if element in list(parent)).remove(element)


def setting(name, index=0, **attributes):
    def change(root):
        for key, text in attributes.items():
            named(root, name)[index].set(key, text)
    return change


def limit(name, index, minutes):
    def change(root):
        one = value(named(root, name)[index], "within")
        one.set("duration", "PT%dM" % minutes)
        one.text = "%d分钟" % minutes
    return change


def number(name, index, role, amount):
    def change(root):
        one = value(named(root, name)[index], role)
        one.text = one.text.replace(one.get("number"), str(amount))
        one.set("number", str(amount))
    return change


def vacant(root):
    role = named(root, "role")[0]
    for child in list(named(role, "p")[0]):
        named(role, "p")[0].remove(child)


def defined(root):
    term = named(root, "term")[0]
    term.tail = "：核电厂围墙以内的区域。"


def topic(name):
    def change(root):
        drop(root, next(one for one in named(root, "section") if one.get("topic") == name))
    return change


def gaps(country):
    """One gap of each kind, in sites that lie apart from each other."""
    def at(kind, site):
        return renamed("EP-%s-01" % kind, site)
    sites = iter(country.sites)
    found = []

    def gap(kind, change, *findings):
        site = next(sites)
        found.append(Gap(at(kind, site), change, *((rule, at(where, site)) for rule, where in findings)))
    gap("CI", lambda root: drop(root, named(root, "receipt")[0]), ("NTF001", "OF"))
    gap("CH", lambda root: drop(root, named(root, "notification")[1]), ("NTF002", "ON"))
    gap("HO", limit("notification", 0, 179), ("NTF003", "HO"))
    gap("ON", setting("notification", 10, clock="detect"), ("NTF004", "ON"))
    gap("CH", setting("contact", 0, verified="2026-01-05"), ("NTF013", "CH"))
    gap("CI", setting("levelMap", 1, to="eq:response-level:二级"), ("LVL001", "CI"))
    gap("CO", vacant, ("CMD001", "CO"))
    gap("CO", number("commitment", 0, "quantity", 29), ("RES001", "OF"))
    gap("ON", setting("agreement", 0, expires="2026-01-31"), ("RES005", "ON"), ("RES005", "HO"))
    gap("CI", number("protectiveAction", 1, "criterion", 60), ("PRO001", "CI"))
    gap("CO", number("zone", 0, "radius", 9), ("PRO002", "CO"))
    gap("CH", lambda root: drop(root, named(root, "peer")[0]), ("COV003", "ON"))
    gap("US", topic("funding"), ("COV004", "US"))
    gap("CO", defined, ("REF001", "CO"), ("REF001", "ON"))
    return found


def plant(country, folder):
    """Puts the gaps into the plans and gives back what has to be found."""
    planted = gaps(country)
    for gap in planted:
        path = os.path.join(folder, "procedures", "emergency", gap.plan + ".xml")
        root = tree.parse(path).getroot()
        gap.change(root)
        with open(path, "w", encoding="utf-8") as file:
            file.write(written(root))
    return [finding for gap in planted for finding in gap.findings]
