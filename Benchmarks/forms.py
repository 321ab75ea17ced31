#!/usr/bin/env python3
"""Writes the data of the benches: a schema, one 9 KB form, 10,000 forms, 10 MB of dossiers.

usage: forms.py FOLDER [COUNT]

The seed is fixed: the same files on every machine. All people in it are made up, and their names
say so ("Mẫu"). Files:
  schema.json    JSON Schema 2020-12 of a personal political history
  form.json      one valid form, about 9 KB of compact JSON
  forms.jsonl    COUNT forms, one a line; about one in ten breaks the schema in one place
  dossiers.json  about 10 MB: an array of such forms, indented as people's tools write it
"""

import copy
import json
import random
import sys
from pathlib import Path

SEED = 20260817
COUNT = 10_000
FORM_BYTES = 9_000
DOSSIERS_BYTES = 10_000_000
INVALID_SHARE = 0.1

FAMILY_NAMES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Lò", "Quàng", "Vì", "Cà", "Tòng", "Giàng", "Mùa"]
MIDDLE_NAMES = {"male": ["Văn", "Đức", "Hữu", "Xuân", "A"], "female": ["Thị", "Thu", "Ngọc", "Bích", "Thị Kim"]}
GIVEN_NAMES = ["An", "Bình", "Cường", "Dũng", "Giang", "Hằng", "Khánh", "Lan", "Minh", "Nga", "Phương", "Quý", "Sơn", "Thảo", "Vinh", "Yến"]
ETHNICITIES = ["Kinh", "Thái", "Mông", "Tày", "Mường", "Khơ Mú", "Dao", "Hà Nhì"]
RELIGIONS = ["không", "Phật giáo", "Công giáo", "Tin lành"]
VILLAGES = ["bản Nậm Mẫu", "bản Huổi Mẫu", "thôn Mẫu Đông", "xóm Mẫu Thượng", "tổ dân phố số 3", "bản Pá Mẫu"]
COMMUNES = ["xã Mẫu Sơn Giả", "xã Nà Mẫu", "phường Mẫu Thành", "xã Mường Mẫu", "xã Bình Mẫu"]
PROVINCES = ["tỉnh Mẫu Bắc", "tỉnh Mẫu Nam", "thành phố Mẫu"]
OCCUPATIONS = ["làm ruộng", "giáo viên tiểu học", "bộ đội", "công nhân nhà máy mẫu", "cán bộ hưu trí", "buôn bán nhỏ", "y sĩ trạm y tế", "học sinh", "đã mất"]
WORKPLACES = ["Trường Tiểu học Mẫu số 1", "Hợp tác xã nông nghiệp Mẫu", "Ủy ban nhân dân xã Mẫu", "Trạm y tế xã Mẫu", "Công ty TNHH Mẫu Việt", "ở nhà"]
POSITIONS = ["công nhân", "tổ trưởng", "giáo viên", "phó bí thư chi đoàn", "kế toán", "cán bộ văn phòng", "đội viên"]
ATTITUDES = [
    "Chấp hành tốt chủ trương của Đảng, chính sách và pháp luật của Nhà nước; quan hệ tốt với bà con nơi cư trú.",
    "Trước năm 1975 làm ruộng tại địa phương, không tham gia tổ chức nào; nay tuổi cao, sống cùng con cháu.",
    "Luôn gương mẫu, tích cực tham gia các phong trào ở thôn bản, được nhân dân tin yêu, quý mến.",
    "Chấp hành nghiêm quy định; chưa vi phạm kỷ luật (theo lời khai: \"không có gì thay đổi\").",
]
NOTES = [
    "Khai theo sổ hộ khẩu cũ.\nĐã đối chiếu với giấy khai sinh.",
    "Ngày tháng sinh chỉ nhớ năm; không còn giấy tờ gốc.",
    "Tên gọi khác dùng ở nhà: \"cu Mẫu\".",
]
RELATIONS = {
    "cha": "male", "mẹ": "female", "vợ": "female", "chồng": "male", "con": None, "anh": "male",
    "chị": "female", "em": None, "ông nội": "male", "bà nội": "female", "ông ngoại": "male", "bà ngoại": "female",
}


def schema():
    text = {"type": "string", "minLength": 1, "maxLength": 2000}
    relations = list(RELATIONS)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://example.org/mau/political-history",
        "title": "Lý lịch (mẫu giả để đo tốc độ)",
        "$ref": "#/$defs/history",
        "$defs": {
            "history": record(
                {
                    "$schema": {"const": "https://example.org/mau/political-history"},
                    "number": {"type": "string", "pattern": "^HS-[0-9]{4}-[0-9]{4,6}$"},
                    "person": {"$ref": "#/$defs/person"},
                    "summary": {"$ref": "#/$defs/text"},
                    "family": {"type": "array", "minItems": 2, "maxItems": 40, "items": {"$ref": "#/$defs/relative"}},
                    "work": {"type": "array", "minItems": 1, "maxItems": 60, "items": {"$ref": "#/$defs/employment"}},
                    "training": {"type": "array", "items": {"$ref": "#/$defs/course"}},
                    "rewards": {"type": "array", "items": {"$ref": "#/$defs/text"}, "uniqueItems": True},
                    "opinions": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/opinion"}},
                    "signed": {"$ref": "#/$defs/signing"},
                },
                optional={"rewards", "training"},
            ),
            "text": text,
            "name": {"type": "string", "minLength": 2, "maxLength": 100, "pattern": "^[^\\sa-z0-9][^\\s0-9]*( [^\\sa-z0-9][^\\s0-9]*)+$"},
            "partialDate": {"type": "string", "pattern": "^(18|19|20)[0-9]{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"},
            "sex": {"enum": ["male", "female"]},
            "address": record(
                {
                    "village": {"$ref": "#/$defs/text"},
                    "commune": {"type": "string", "pattern": "^(xã|phường|thị trấn) "},
                    "province": {"type": "string", "pattern": "^(tỉnh|thành phố) "},
                    "since": {"$ref": "#/$defs/partialDate"},
                },
                optional={"since"},
            ),
            "identity": record(
                {
                    "number": {"type": "string", "pattern": "^[0-9]{12}$"},
                    "issued": {"$ref": "#/$defs/partialDate"},
                    "issuer": {"$ref": "#/$defs/text"},
                }
            ),
            "person": record(
                {
                    "fullName": {"$ref": "#/$defs/name"},
                    "otherNames": {"type": "array", "items": {"$ref": "#/$defs/name"}},
                    "sex": {"$ref": "#/$defs/sex"},
                    "birth": {"$ref": "#/$defs/partialDate"},
                    "birthPlace": {"$ref": "#/$defs/address"},
                    "homeVillage": {"$ref": "#/$defs/address"},
                    "residence": {"$ref": "#/$defs/address"},
                    "ethnicity": {"$ref": "#/$defs/text"},
                    "religion": {"$ref": "#/$defs/text"},
                    "identity": {"$ref": "#/$defs/identity"},
                    "heightMetres": {"type": "number", "exclusiveMinimum": 1, "maximum": 2.5},
                    "weightKilograms": {"type": "number", "minimum": 30, "multipleOf": 0.5},
                    "memberOfUnion": {"type": "boolean"},
                    "joinedUnion": {"$ref": "#/$defs/partialDate"},
                },
                optional={"joinedUnion", "otherNames", "heightMetres", "weightKilograms"},
                extra={
                    "if": {"properties": {"memberOfUnion": {"const": True}}, "required": ["memberOfUnion"]},
                    "then": {"required": ["joinedUnion"]},
                },
            ),
            "relative": record(
                {
                    "relation": {"enum": relations},
                    "fullName": {"$ref": "#/$defs/name"},
                    "birth": {"$ref": "#/$defs/partialDate"},
                    "death": {"$ref": "#/$defs/partialDate"},
                    "ethnicity": {"$ref": "#/$defs/text"},
                    "residence": {"$ref": "#/$defs/address"},
                    "occupation": {"$ref": "#/$defs/text"},
                    "workplace": {"$ref": "#/$defs/text"},
                    "attitude": {"$ref": "#/$defs/text"},
                    "note": {"type": ["string", "null"]},
                    "proof": {
                        "oneOf": [
                            record({"kind": {"const": "letter"}, "number": {"type": "string"}, "issued": {"$ref": "#/$defs/partialDate"}}),
                            record({"kind": {"const": "exemption"}, "reason": {"$ref": "#/$defs/text"}}),
                        ]
                    },
                },
                optional={"death", "note", "workplace"},
            ),
            "employment": record(
                {
                    "from": {"$ref": "#/$defs/partialDate"},
                    "to": {"anyOf": [{"$ref": "#/$defs/partialDate"}, {"type": "null"}]},
                    "workplace": {"$ref": "#/$defs/text"},
                    "position": {"$ref": "#/$defs/text"},
                    "address": {"$ref": "#/$defs/address"},
                }
            ),
            "course": record(
                {
                    "school": {"$ref": "#/$defs/text"},
                    "subject": {"$ref": "#/$defs/text"},
                    "from": {"$ref": "#/$defs/partialDate"},
                    "to": {"$ref": "#/$defs/partialDate"},
                    "form": {"enum": ["chính quy", "tại chức", "bồi dưỡng"]},
                }
            ),
            "opinion": record(
                {
                    "body": {"$ref": "#/$defs/text"},
                    "text": {"$ref": "#/$defs/text"},
                    "votes": {"$ref": "#/$defs/votes"},
                    "date": {"$ref": "#/$defs/partialDate"},
                }
            ),
            "votes": record({name: {"type": "integer", "minimum": 0, "maximum": 500} for name in ["members", "present", "inFavour", "against", "blank"]}),
            "signing": record({"place": {"$ref": "#/$defs/text"}, "date": {"$ref": "#/$defs/partialDate"}, "by": {"$ref": "#/$defs/name"}}),
        },
    }


def record(properties, optional=frozenset(), extra=None):
    """A closed object; every property is required that is not named as optional."""
    required = [name for name in properties if name not in optional]
    return {"type": "object", "required": required, "properties": properties, "additionalProperties": False} | (extra or {})


class Forms:
    """Makes forms, one after the other, from one seeded source of chance."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def pick(self, choices):
        return self.random.choice(choices)

    def name(self, sex):
        return f"{self.pick(FAMILY_NAMES)} {self.pick(MIDDLE_NAMES[sex])} Mẫu {self.pick(GIVEN_NAMES)}"

    def date(self, first, last):
        year, month, day = self.random.randint(first, last), self.random.randint(1, 12), self.random.randint(1, 28)
        return self.pick([f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{day:02}"])

    def address(self, since=None):
        address = {"village": self.pick(VILLAGES), "commune": self.pick(COMMUNES), "province": self.pick(PROVINCES)}
        return address | ({"since": since} if since else {})

    def person(self):
        sex = self.pick(["male", "female"])
        person = {
            "fullName": self.name(sex),
            "sex": sex,
            "birth": self.date(1970, 2005),
            "birthPlace": self.address(),
            "homeVillage": self.address(),
            "residence": self.address(self.date(2006, 2020)),
            "ethnicity": self.pick(ETHNICITIES),
            "religion": self.pick(RELIGIONS),
            "identity": {"number": f"{self.random.randrange(10**12):012}", "issued": self.date(2016, 2025), "issuer": "Cục Cảnh sát Mẫu"},
            "heightMetres": self.random.randint(145, 190) / 100,
            "weightKilograms": self.random.randint(80, 180) / 2,
            "memberOfUnion": self.random.random() < 0.8,
        }
        if person["memberOfUnion"]:
            person["joinedUnion"] = self.date(2006, 2022)
        if self.random.random() < 0.2:
            person["otherNames"] = [self.name(sex)]
        return person

    def relative(self, relation):
        relative = {
            "relation": relation,
            "fullName": self.name(RELATIONS[relation] or self.pick(["male", "female"])),
            "birth": self.date(1920, 2015),
            "ethnicity": self.pick(ETHNICITIES),
            "residence": self.address(),
            "occupation": self.pick(OCCUPATIONS),
            "workplace": self.pick(WORKPLACES),
            "attitude": self.pick(ATTITUDES),
            "note": self.pick(NOTES + [None]),
            "proof": self.proof(),
        }
        if relation.startswith(("ông", "bà")):
            relative["death"] = self.date(1990, 2020)
        return relative

    def proof(self):
        if self.random.random() < 0.7:
            return {"kind": "letter", "number": f"{self.random.randint(1, 300)}-XN/ĐU", "issued": self.date(2024, 2026)}
        return {"kind": "exemption", "reason": "Sống cùng nơi cư trú, chi bộ biết rõ; không phải thẩm tra riêng."}

    def employment(self, year):
        return {
            "from": f"{year}-{self.random.randint(1, 12):02}",
            "to": self.pick([None, f"{year + 1}-{self.random.randint(1, 12):02}"]),
            "workplace": self.pick(WORKPLACES),
            "position": self.pick(POSITIONS),
            "address": self.address(),
        }

    def course(self):
        return {
            "school": "Trung tâm chính trị xã Mẫu",
            "subject": self.pick(["Bồi dưỡng nhận thức", "Sơ cấp lý luận", "Nghiệp vụ kế toán"]),
            "from": "2024-03",
            "to": "2024-04",
            "form": self.pick(["chính quy", "tại chức", "bồi dưỡng"]),
        }

    def opinion(self, body):
        present = self.random.randint(5, 40)
        against = self.random.randint(0, 2)
        votes = {"members": present + 2, "present": present, "inFavour": present - against, "against": against, "blank": 0}
        return {"body": body, "text": self.pick(ATTITUDES), "votes": votes, "date": self.date(2025, 2026)}

    def form(self, relatives, jobs):
        required = ["cha", "mẹ"]
        others = [self.pick(list(RELATIONS)) for _ in range(relatives - len(required))]
        person = self.person()
        return {
            "$schema": "https://example.org/mau/political-history",
            "number": f"HS-2026-{self.random.randint(1, 99999):04}",
            "person": person,
            "summary": " ".join(self.pick(ATTITUDES) for _ in range(3)),
            "family": [self.relative(relation) for relation in required + others],
            "work": [self.employment(2000 + 2 * index) for index in range(jobs)],
            "training": [self.course() for _ in range(self.random.randint(0, 3))],
            "rewards": [f"Giấy khen số {number}/QĐ-Mẫu" for number in range(self.random.randint(0, 3))],
            "opinions": [self.opinion(body) for body in ["Chi bộ Mẫu", "Chi đoàn Mẫu", "Đảng ủy xã Mẫu"]],
            "signed": {"place": "xã Mường Mẫu", "date": self.date(2026, 2026), "by": person["fullName"]},
        }

    def varied(self):
        return self.form(self.random.randint(7, 12), self.random.randint(5, 9))

    def broken(self, form):
        """The form with one mistake such as people make."""
        form = copy.deepcopy(form)
        relative, job = self.pick(form["family"]), self.pick(form["work"])
        mistakes = [
            lambda: form["person"].pop("birth"),
            lambda: form["person"].update(birth="2/9/2001"),
            lambda: form["person"].update(heightMetres=165),
            lambda: form["person"].update(weightKilograms=55.25),
            lambda: form["person"]["identity"].update(number="12345"),
            lambda: form["person"].update(memberOfUnion=True) or form["person"].pop("joinedUnion", None),
            lambda: relative.update(relation="bạn"),
            lambda: relative.update(fullName="lò văn mẫu"),
            lambda: relative.update(proof={"kind": "letter"}),
            lambda: relative["residence"].update(commune="Mường Mẫu"),
            lambda: relative.update(extra="?"),
            lambda: job.pop("position"),
            lambda: job.update({"from": 2010}),
            lambda: form["opinions"][0]["votes"].update(against=-1),
            lambda: form.update(family=form["family"][:1]),
            lambda: form.update(rewards=["Giấy khen Mẫu", "Giấy khen Mẫu"]),
            lambda: form["signed"].update(date="2026-13"),
        ]
        self.pick(mistakes)()
        return form


def compact(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def typical(forms):
    """The form nearest to FORM_BYTES among some, so that "a 9 KB form" is one."""
    candidates = [forms.varied() for _ in range(200)]
    return min(candidates, key=lambda form: abs(len(compact(form).encode()) - FORM_BYTES))


def corpus(forms, count):
    for _ in range(count):
        form = forms.varied()
        yield forms.broken(form) if forms.random.random() < INVALID_SHARE else form


def dossiers(forms):
    """An array of indented forms, ended by the first that reaches DOSSIERS_BYTES."""
    parts, size = [], 2
    while size < DOSSIERS_BYTES:
        part = json.dumps(forms.varied(), ensure_ascii=False, indent=1)
        parts.append(part)
        size += len(part.encode()) + 2
    return "[" + ",\n".join(parts) + "]\n"


def main(folder, count=COUNT):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "schema.json").write_text(json.dumps(schema(), ensure_ascii=False, indent=2) + "\n", "utf-8")
    (folder / "form.json").write_text(compact(typical(Forms(SEED))), "utf-8")
    with open(folder / "forms.jsonl", "w", encoding="utf-8", newline="\n") as file:
        for form in corpus(Forms(SEED + 1), int(count)):
            file.write(compact(form) + "\n")
    (folder / "dossiers.json").write_text(dossiers(Forms(SEED + 2)), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
