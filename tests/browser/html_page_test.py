#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zweck authors
# SPDX-License-Identifier: Apache-2.0

"""Looks at the inventory's page as its readers do: in a browser, by keyboard, with a screen reader, on paper.

usage: html_page_test.py WRITE_HTML REPORT_FIXTURES ZWECK
"""

import base64
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import unittest

import chromium

HERE = pathlib.Path(__file__).parent
LOOK = (HERE / "look.js").read_text(encoding="utf-8")
DESKTOP, PHONE = 1280, 390


def large_inventory():
    """100 categories of 10 fields with long names, in text format."""
    out = ['binaries: "everything"']
    for i in range(40):
        out.append(f'purposes {{ id: "purpose-with-a-long-name-{i}" description: "What for" legal_basis: {i % 7 + 1} }}')
    for i in range(30):
        role = 1 if i == 0 else 3 if i % 9 == 0 else 2
        out.append(
            f'recipients {{ id: "r-{i}" name: "Company of a long name, number {i}" role: {role} '
            f'country: "{("DE", "US", "IE")[i % 3]}" }}'
        )
        purposes = " ".join(f'purposes: "purpose-with-a-long-name-{p}"' for p in range(i % 5, 40, 9))
        out.append(f'sinks {{ id: "sink-{i}" description: "Where it lies" {purposes} recipient: "r-{i}" }}')
    for c in range(100):
        fields = " ".join(
            f'fields {{ number: {f + 1} name: "a_field_with_a_long_name_{f}" kind: "kind-{(c + f) % 60}" type: 8 '
            + " ".join(f'purposes: "purpose-with-a-long-name-{p}"' for p in range(f % 4, 40, 7))
            + " }"
            for f in range(10)
        )
        name = f"category-of-an-uncommonly-long-name-{c}"
        out.append(
            f'categories {{ id: "{name}" description: "What is known" subjects: "people" role: 1 '
            f"retention {{ seconds: {86400 * (c + 1)} }} {fields} }}"
        )
        for door, sink in ((2, 0), (3, 0), (5, c % 30)):
            out.append(f'flows {{ door: {door} category: "{name}" sink: "sink-{sink}" }}')
    return "\n".join(out)


def many_categories(number=1000):
    """More fields than are shown at once, of which one category's have a word that no other has."""
    out = ['binaries: "everything"', 'recipients { id: "us" name: "We" role: 1 country: "DE" }']
    out.append('purposes { id: "answer" description: "Answer" legal_basis: 2 }')
    out.append('sinks { id: "store" description: "Where it lies" purposes: "answer" recipient: "us" }')
    out.append('kinds { id: "note" description: "A note" identifies: 2 }')
    for c in range(number):
        fields = " ".join(
            f'fields {{ number: {f + 1} name: "field_{f}{"_needle" if c == 700 and f == 1 else ""}" kind: "note" type: 8 purposes: "answer" }}'
            for f in range(3)
        )
        out.append(f'categories {{ id: "category-{c}" description: "What is known" subjects: "people" role: 1 {fields} }}')
        out.append(f'flows {{ door: 2 category: "category-{c}" sink: "store" }}')
    return "\n".join(out)


ILL = "</style></script><script>alert(1)</script> \"><img src=x onerror=alert(1)> \u202egpj.exe {{7}} javascript:alert(1) "


def practice_page(folder, name="practice", ill=False):
    """The page of two programs of a practice, with its company, its policy and its sources, as the command writes it."""
    (folder / "practice").mkdir(exist_ok=True)
    (folder / "practice/patient.h").touch()
    inventory = json.loads((HERE / "practice.json").read_text(encoding="utf-8"))
    company = (HERE / "practice_company.txtpb").read_text(encoding="utf-8")
    policy = (HERE / "practice_policy.txtpb").read_text(encoding="utf-8")
    version = "4.2 of 2 March 2026"
    if ill:
        said = ILL + "w" * 3000
        texts = r'(?m)^( *(?:name|owner|notes|special_data|title|cites|section|reading): ).*$'
        replaced = "\\g<1>" + json.dumps(said, ensure_ascii=False).replace("\\", "\\\\")  # as protobuf's text format has it, too
        for program in inventory["programs"]:
            program.update(version=said, date=said)
        company, policy = re.sub(texts, replaced, company), re.sub(texts, replaced, policy)
        version = said
    for suffix, content in ((".json", json.dumps(inventory)), ("_company.txtpb", company), ("_policy.txtpb", policy)):
        (folder / (name + suffix)).write_text(content, encoding="utf-8")
    done = subprocess.run(
        [
            ZWECK, "inventory", f"{name}.json", "--format=html", f"--output={name}.html", f"--company={name}_company.txtpb",
            f"--policy={name}_policy.txtpb", f"--version-text={version}",
            "--source-link=https://git.example/practice/blob/{commit}/{file}#L{line}",
        ],
        cwd=folder, check=True, capture_output=True, text=True,
    )
    # What is not there has no link, and the command says so.
    assert done.stderr.splitlines() == [
        "zweck: --source-link: practice/appointment.h is not below ., or more than once, so it has no link; "
        "--source-root says where sources are"
    ], done.stderr
    return folder / f"{name}.html"


class InABrowser(unittest.TestCase):
    """The pages are written once, and one browser shows them all."""

    @classmethod
    def setUpClass(cls):
        path = chromium.find()
        if path is None:
            raise AssertionError("no Chromium: install what Debian calls chromium-headless-shell or chromium")
        cls.directory = tempfile.TemporaryDirectory(prefix="zweck_page.")
        cls.addClassCleanup(cls.directory.cleanup)
        cls.urls = {}
        folder = pathlib.Path(cls.directory.name)
        (folder / "large.txtpb").write_text(large_inventory(), encoding="utf-8")
        (folder / "many.txtpb").write_text(many_categories(), encoding="utf-8")
        for inventory in (FIXTURES / "shop.txtpb", FIXTURES / "hostile.txtpb", folder / "large.txtpb", folder / "many.txtpb"):
            page = folder / f"{inventory.stem}.html"
            with page.open("wb") as out:
                subprocess.run([WRITE_HTML, str(inventory)], stdout=out, check=True)
            cls.urls[inventory.stem] = page.as_uri()
        cls.urls["practice"] = practice_page(folder).as_uri()
        cls.urls["ill"] = practice_page(folder, "ill", ill=True).as_uri()
        cls.large_size = (folder / "large.html").stat().st_size
        browser = chromium.Chromium(path)
        cls.addClassCleanup(browser.__exit__)
        cls.browser = browser

    def open(self, name, **options):
        page = self.browser.open(self.urls[name], **options)
        self.addCleanup(page.close)
        page.run(LOOK)
        return page

    # ---- As it is shown

    def test_it_renders(self):
        page = self.open("shop")
        self.assertEqual(page.run("document.title"), "Data inventory of Tannenhof Tee GmbH")
        self.assertEqual(page.run("document.compatMode"), "CSS1Compat")
        self.assertEqual(page.run("document.querySelectorAll('.category').length"), 6)
        # Both hashes of the policy are right: the style is applied, and the script has run.
        self.assertEqual(page.run("getComputedStyle(document.body).backgroundColor"), "rgb(253, 252, 249)")
        self.assertFalse(page.run("document.getElementById('filter').hidden"))
        box = page.run("JSON.parse(JSON.stringify(document.querySelector('.map.wide').getBoundingClientRect()))")
        self.assertGreater(box["width"], 1000)
        self.assertGreater(box["height"], 300)
        self.assertGreater(page.run("document.querySelectorAll('.map.wide .band').length"), 10)

    def test_nothing_is_complained_of_or_asked_for(self):
        for name in ("shop", "hostile", "practice", "ill"):
            for options in ({}, {"dark": True}, {"width": PHONE}, {"scripts": False}):
                with self.subTest(name, **options):
                    page = self.open(name, **options)
                    page.run("document.documentElement.scrollIntoView(false)")
                    self.assertEqual(page.complaints(), [])
                    self.assertEqual(page.requests(), [self.urls[name]])

    def test_the_policy_stops_what_would_be_loaded_or_run(self):
        page = self.open("shop")
        page.run(
            """new Promise((done) => {
              const image = new Image();
              image.onerror = image.onload = () => done();
              image.src = "https://example.org/x.png";
              document.body.append(image);
            })"""
        )
        self.assertEqual(page.run("fetch('https://example.org/').then(() => 'loaded', () => 'refused')"), "refused")
        for run in (
            "document.body.setAttribute('onclick', 'window.ran = true')",
            "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = true\">')",
            "document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = true'}))",
        ):
            self.assertEqual(page.run(f"(() => {{ try {{ {run}; return 'done'; }} catch (e) {{ return e.name; }} }})()"), "TypeError")
        page.run("document.body.click()")
        self.assertIsNone(page.run("window.ran"))
        asked = [url for url in page.requests() if "example.org" in url]
        self.assertEqual(page.stopped_by_policy(), len(asked))
        self.assertGreater(len(page.complaints()), 0)

    def test_nothing_runs_over_the_edge(self):
        for name in ("shop", "hostile", "large", "practice", "ill"):
            for width in (PHONE, 768, DESKTOP):
                with self.subTest(name, width=width):
                    page = self.open(name, width=width)
                    self.assertEqual(page.run("look.overflow()"), [])

    def test_one_picture_is_shown(self):
        shown = "[...document.querySelectorAll('.map')].filter(m => m.checkVisibility()).map(m => m.classList[1])"
        self.assertEqual(self.open("shop").run(shown), ["wide"])
        self.assertEqual(self.open("shop", width=PHONE).run(shown), ["narrow"])

    def test_colours_are_the_systems_or_the_readers(self):
        paper = "getComputedStyle(document.body).backgroundColor"
        page = self.open("shop", dark=True)
        self.assertEqual(page.run(paper), "rgb(21, 24, 27)")
        self.assertEqual(page.run("document.getElementById('theme').textContent"), "Light colours")
        page.run("document.getElementById('theme').click()")
        self.assertEqual(page.run(paper), "rgb(253, 252, 249)")
        self.assertEqual(page.run("document.getElementById('theme').textContent"), "Dark colours")
        page.run("document.getElementById('theme').click()")
        self.assertEqual(page.run(paper), "rgb(21, 24, 27)")

    def test_without_scripts_it_is_a_plain_page(self):
        page = self.open("shop", scripts=False)
        self.assertEqual(len(page.run("look.rows()")), 31)
        for control in ("filter", "theme", "nothing"):
            self.assertTrue(page.run(f"document.getElementById('{control}').hidden"), control)

    def test_it_prints(self):
        page = self.open("shop", dark=True)
        page.run("document.getElementById('theme').click(); document.getElementById('theme').click()")
        page.prefer(dark=True, media="print")
        self.assertEqual(page.run("getComputedStyle(document.body).backgroundColor"), "rgb(255, 255, 255)")
        hidden = "['nav', '#filter', '.index'].filter(s => document.querySelector(s).checkVisibility())"
        self.assertEqual(page.run(hidden), [])
        self.assertEqual(page.run("look.faintTexts().findings"), [])
        pdf = base64.b64decode(page.call("Page.printToPDF", preferCSSPageSize=True)["data"])
        self.assertTrue(pdf.startswith(b"%PDF"))
        # What was filtered says so on paper.
        page.run("look.choose('by-purpose', 'Answer question')")
        self.assertTrue(page.run("document.getElementById('count').checkVisibility()"))
        self.assertFalse(page.run("document.getElementById('by-purpose').checkVisibility()"))

    def test_labels_of_the_narrow_map_are_whole_and_apart(self):
        for name in ("shop", "practice"):
            with self.subTest(name):
                page = self.open(name, width=PHONE)
                labels = page.run("look.labels('.map.narrow')")
                self.assertGreaterEqual(len(labels), 8)
                self.assertEqual([label["text"] for label in labels if "…" in label["text"]], [])
                self.assertEqual([label["text"] for label in labels if label["right"] > PHONE or label["left"] < 0], [])
                self.assertEqual(page.run("look.overlaps('.map.narrow')"), [])

    def test_what_a_card_says_stands_beside_its_label(self):
        page = self.open("practice", width=PHONE)
        lefts = "[...document.querySelectorAll('.fields td > *')].filter(e => e.checkVisibility()).map(e => e.getClientRects()[0].left - e.closest('td').getBoundingClientRect().left)"
        found = page.run(lefts)
        self.assertGreater(len(found), 10)
        self.assertGreater(min(found), 100)
        # What has no label has the whole width.
        cell = "document.querySelector('#purposes .terms td').getBoundingClientRect()"
        self.assertGreater(page.run(f"{cell}.width"), 300)
        self.assertEqual(page.run("getComputedStyle(document.querySelector('#purposes .terms td')).display"), "block")

    # ---- What people ask. Each answer is at most two clicks away.

    def click(self, page, selector):
        """Where a mouse would."""
        self.clicks += 1
        at = page.run(
            f"""(() => {{
              const element = document.querySelector({json.dumps(selector)});
              element.scrollIntoView({{block: "center"}});
              const box = element.getClientRects()[0];
              return {{x: box.x + box.width / 2, y: box.y + box.height / 2}};
            }})()"""
        )
        for kind in ("mousePressed", "mouseReleased"):
            page.call("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **at)
        page.run("new Promise(done => setTimeout(done, 100))")

    def choose(self, page, control, label):
        """One click opens the list, one chooses."""
        self.clicks += 2
        page.run(f"look.choose({json.dumps(control)}, {json.dumps(label)})")

    def ask(self, width):
        self.clicks = 0
        return self.open("practice", width=width)

    def test_five_questions_take_at_most_two_clicks_each(self):
        seen = "(e => { const b = e.getBoundingClientRect(); return e.checkVisibility() && b.top < innerHeight && b.bottom > 0; })"
        patient = '.index a[href="#category-patient"]'
        for width in (DESKTOP, PHONE):
            with self.subTest("Who gets the e-mail address?", width=width):
                page = self.ask(width)
                self.choose(page, "by-kind", "Email address")
                rows = page.run("look.rows()")
                self.assertEqual([row[1] for row in rows], ["email"])
                self.assertEqual(rows[0][5], ["Northwind Mail, Inc.", "Praxis am Park"])
                self.assertLessEqual(self.clicks, 2)
            with self.subTest("Until when?", width=width):
                page = self.ask(width)
                self.click(page, patient)
                fact = "[...document.querySelectorAll('#category-patient .facts div')].find(d => d.textContent.startsWith('How long'))"
                self.assertEqual(page.run(f"{fact}.textContent"), "How longuntil the treatment ends, and at most 10 years more")
                self.assertTrue(page.run(f"{seen}({fact})"))
                self.assertLessEqual(self.clicks, 2)
            with self.subTest("What leaves the EEA?", width=width):
                page = self.ask(width)
                tile = "[...document.querySelectorAll('.summary li')].find(li => li.textContent.includes('leave the EEA')).textContent"
                self.assertIn("2 leave the EEA", page.run(tile))
                self.assertIn("Northwind Mail, Inc., United States: Appointment, Patient", page.run(tile))
                self.choose(page, "by-country", "All outside the EEA")
                self.assertEqual([(row[0], row[1]) for row in page.run("look.rows()")], [("Appointment", "begins"), ("Patient", "email")])
                self.assertLessEqual(self.clicks, 2)
            with self.subTest("Where is health data?", width=width):
                page = self.ask(width)
                self.click(page, "#by-special")
                self.assertEqual([(row[0], row[1].split(" ")[0]) for row in page.run("look.rows()")], [("Patient", "insurance_number"), ("Patient", "diagnosis")])
                self.assertEqual(page.run("document.querySelector('#category-patient header').textContent.includes('Art. 9')"), True)
                # Or by the summary.
                page = self.ask(width)
                self.click(page, '.summary a[href="#category-patient"]')
                self.assertIn("diagnosis GDPR Art. 9", page.run("document.querySelector('#category-patient .facts').textContent"))
                self.assertLessEqual(self.clicks, 2)
            with self.subTest("Which sentence allows it?", width=width):
                page = self.ask(width)
                self.click(page, patient)
                quote = "[...document.querySelectorAll('#category-patient blockquote')].find(q => q.textContent.includes('gets your name'))"
                self.assertIn("“Your health insurance gets your name, your number and the diagnosis, so that it pays.”", page.run(f"{quote}.textContent"))
                # It stands behind what it allows.
                self.assertIn("Send it to Insurance account", page.run(f"{quote}.previousElementSibling.textContent"))
                self.click(page, '#category-patient blockquote a[href="#sentence-insurance"]')
                self.assertTrue(page.run(f"{seen}(document.getElementById('sentence-insurance'))"))
                self.assertLessEqual(self.clicks, 2)

    def test_programs_stand_side_by_side(self):
        page = self.open("practice")
        heads = page.run("[...document.querySelectorAll('#programs thead th')].map(th => th.textContent)")
        self.assertEqual(heads, ["Data", "front-desk 4.2.0-1, commit 1a2b3c4d, 2026-03-02", "reminders 1.0.7, commit 1a2b3c4d"])
        cells = page.run("[...document.querySelectorAll('#programs tbody tr:nth-child(2) td')].map(td => [...td.querySelectorAll('li')].map(li => li.textContent))")
        self.assertIn("sends it to The patient's health insurance", cells[0])
        self.assertEqual(cells[1], ["reads it from Patient table", "sends it to Northwind Mail, Inc."])
        # As cards, each with its name before it.
        page = self.open("practice", width=PHONE)
        names = page.run("[...document.querySelectorAll('#programs tbody tr:first-child td')].map(td => getComputedStyle(td, '::before').content)")
        self.assertEqual([name.split('"')[1] for name in names], ["front-desk", "reminders"])

    def test_a_declaration_is_a_link_to_its_source(self):
        page = self.open("practice")
        links = "[...document.querySelectorAll('main a[rel]')].map(a => [a.textContent, a.href, a.rel])"
        self.assertEqual(page.run(links), [["practice/patient.h:20", "https://git.example/practice/blob/1a2b3c4d/practice/patient.h#L20", "noopener noreferrer"]])
        self.assertEqual(page.run("document.querySelector('.opening .version').textContent"), "Version: 4.2 of 2 March 2026")

    def test_special_data_only(self):
        page = self.open("practice")
        everything = page.run("look.rows()")
        self.click_box(page, "by-special")
        self.assertEqual(page.run("look.rows()"), [row for row in everything if "Art. 9" in row[2]])
        self.click_box(page, "by-third")
        self.assertEqual(len(page.run("look.rows()")), 2)
        # The shop has none.
        page = self.open("shop")
        self.click_box(page, "by-special")
        self.assertEqual(page.run("look.rows()"), [])
        self.assertTrue(page.run("document.getElementById('nothing').checkVisibility()"))

    def click_box(self, page, name):
        page.run(f"document.getElementById('{name}').click()")

    # ---- Filters. What they should show is told by the words in the tables, not by the script's own data.

    def test_a_filter_shows_the_rows_that_fit_and_no_other(self):
        page = self.open("shop")
        everything = page.run("look.rows()")
        self.assertEqual(len(everything), 31)

        def says(column, word):
            cells = lambda row: row[column] if isinstance(row[column], list) else [row[column]]
            return lambda row: word in cells(row)

        choices = [
            ("by-purpose", "Deliver order", says(4, "Deliver order")),
            ("by-purpose", "Redeem voucher", says(4, "Redeem voucher")),
            ("by-recipient", "Blitz Paket AG", says(5, "Blitz Paket AG")),
            ("by-recipient", "Tannenhof Tee GmbH", says(5, "Tannenhof Tee GmbH")),
            ("by-country", "United States", lambda row: says(5, "Letterbird, Inc.")(row) or says(5, "Meadow Reviews LLC")(row)),
            ("by-country", "All outside the EEA", lambda row: says(5, "Letterbird, Inc.")(row) or says(5, "Meadow Reviews LLC")(row)),
            ("by-kind", "Email address", says(2, "E-mail address")),
        ]
        for control, label, fits in choices:
            with self.subTest(control, label=label):
                page.run(f"look.choose('{control}', '{label}')")
                expected = [row for row in everything if fits(row)]
                # Of a purpose that is only allowed the table says so, and it counts.
                if control == "by-purpose":
                    expected = [row for row in everything if fits(row) or says(4, f"{label}, allowed only")(row)]
                self.assertGreater(len(expected), 0)
                self.assertEqual(page.run("look.rows()"), expected)
                self.assertTrue(page.run("document.getElementById('count').textContent").startswith(f"{len(expected)} of 30 fields"))
                page.run("document.querySelector('#filter button').click()")
                page.run("new Promise(done => setTimeout(done, 20))")
                self.assertEqual(page.run("look.rows()"), everything)

    def test_third_parties_only(self):
        page = self.open("shop")
        everything = page.run("look.rows()")
        page.run("document.getElementById('by-third').click()")
        third = {"Blitz Paket AG", "Meadow Reviews LLC"}
        self.assertEqual(page.run("look.rows()"), [row for row in everything if third & set(row[5])])
        # Bands to others step back.
        self.assertEqual(
            page.run("[...document.querySelectorAll('.map.wide .band')].every(b => b.classList.contains('dim') === !b.classList.contains('third'))"),
            True,
        )

    def test_choices_hold_together(self):
        page = self.open("shop")
        page.run("look.choose('by-recipient', 'Blitz Paket AG')")
        page.run("look.choose('by-purpose', 'Deliver order')")
        self.assertEqual(len(page.run("look.rows()")), 6)
        # Some of these fields are kept for the accounts, and some go to the carrier; none goes there for them.
        page.run("look.choose('by-purpose', 'Keep accounts')")
        self.assertEqual(page.run("look.rows()"), [])
        self.assertTrue(page.run("document.getElementById('nothing').checkVisibility()"))
        self.assertEqual(page.run("document.getElementById('count').textContent"), "0 of 31 fields, in 0 of 6 categories")

    def test_search(self):
        page = self.open("shop")
        page.run("document.getElementById('by-text').focus()")
        page.type("E-MAIL address")
        rows = page.run("look.rows()")
        self.assertEqual({row[2] for row in rows}, {"E-mail address"})
        self.assertEqual(len(rows), 4)
        # The words of a category find all its fields.
        page.run("document.getElementById('by-text').select()")
        page.type("gift voucher")
        self.assertEqual({row[0] for row in page.run("look.rows()")}, {"Voucher"})
        page.run("document.getElementById('by-text').select()")
        page.type("no such thing")
        self.assertEqual(page.run("look.rows()"), [])

    def test_a_link_to_what_is_filtered_away_shows_it(self):
        page = self.open("shop")
        page.run("look.choose('by-purpose', 'Answer question')")
        page.run("document.querySelector('.map.wide a[href=\"#category-order\"]').dispatchEvent(new MouseEvent('click'))")
        page.run("new Promise(done => setTimeout(done, 100))")
        self.assertTrue(page.run("document.getElementById('category-order').checkVisibility()"))

    # ---- Many categories: what is looked at

    def built(self, page):
        page.run("new Promise(done => setTimeout(done, 300))")
        return page.run("[...document.querySelectorAll('.category:not(.later)')].map(s => s.id)")

    def test_of_many_categories_what_is_looked_at_is_there(self):
        page = self.open("many")
        self.assertEqual(page.complaints(), [])
        self.assertEqual(page.run("document.querySelectorAll('.category').length"), 1000)
        self.assertLess(page.run("document.querySelectorAll('*').length"), 1000 * 10 + 2000)
        self.assertNotIn("category-category-700", self.built(page))
        page.run("document.getElementById('category-category-700').scrollIntoView()")
        self.assertIn("category-category-700", self.built(page))
        self.assertLess(len(self.built(page)), 200)
        row = page.run("document.querySelectorAll('#category-category-700 tr[data-w]')[1].textContent")
        self.assertIn("field_1_needle", row)
        self.assertIn("Answer", row)

    def test_of_many_categories_a_search_finds_what_is_not_looked_at(self):
        page = self.open("many")
        page.run("document.getElementById('by-text').focus()")
        page.type("needle")
        shown = "[...document.querySelectorAll('.category')].filter(s => !s.hidden).map(s => s.id)"
        self.assertEqual(page.run(shown), ["category-category-700"])
        self.assertEqual(page.run("document.getElementById('count').textContent"), "1 of 3000 fields, in 1 of 1000 categories")
        self.built(page)
        rows = "[...document.querySelectorAll('#category-category-700 tr[data-w]')].map(r => r.hidden)"
        self.assertEqual(page.run(rows), [True, False, True])
        # On paper, too.
        page.run("dispatchEvent(new Event('beforeprint'))")
        self.assertEqual(page.run("document.querySelectorAll('.category:not(.later):not([hidden])').length"), 1)
        page.run("document.querySelector('#filter button').click()")
        page.run("new Promise(done => setTimeout(done, 20))")
        self.assertEqual(len(page.run(shown)), 1000)

    def test_of_many_categories_a_page_without_scripts_has_the_names(self):
        page = self.open("many", scripts=False)
        text = page.run("document.querySelector('#category-category-700 .brief').textContent")
        self.assertIn("field_0, field_1_needle, field_2", text)
        self.assertTrue(page.run("document.querySelector('noscript').checkVisibility()"))

    # ---- For everybody

    def test_texts_and_borders_can_be_told_from_what_is_behind(self):
        for name, options in (("shop", {}), ("shop", {"width": PHONE}), ("hostile", {}), ("practice", {})):
            for dark in (False, True):
                with self.subTest(name, dark=dark, **options):
                    page = self.open(name, dark=dark, **options)
                    texts = page.run("look.faintTexts()")
                    self.assertGreater(texts["count"], 200 if name == "shop" else 100)
                    self.assertEqual(texts["findings"], [])
                    self.assertEqual(page.run("look.faintBorders()"), [])

    def test_controls_are_large_enough_to_hit(self):
        self.assertEqual(self.open("shop", width=PHONE).run("look.smallTargets()"), [])

    def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(self):
        page = self.open("shop")
        stops = []
        for _ in range(300):
            page.press("Tab")
            at = page.run("look.focus()")
            if at is None or (stops and at["place"] == stops[0]["place"]):
                break
            stops.append(at)
        places = [stop["place"] for stop in stops]
        self.assertEqual(places, sorted(places))
        self.assertEqual([stop["name"] for stop in stops if not stop["isOutlined"]], [])
        self.assertEqual([stop["name"] for stop in stops if not stop["isInView"]], [])
        reachable = page.run(
            "[...document.querySelectorAll('a[href], button, input, select, summary')]"
            ".filter(e => e.checkVisibility()).length"
        )
        self.assertEqual(len(stops), reachable)

    def test_the_keyboard_works_the_controls(self):
        page = self.open("shop")
        page.press("Tab")
        page.press("Enter")
        self.assertEqual(page.run("location.hash"), "#categories")
        page.run("document.getElementById('theme').focus()")
        page.press(" ")
        self.assertEqual(page.run("document.documentElement.dataset.theme"), "dark")
        page.run("document.getElementById('by-third').focus()")
        page.press(" ")
        self.assertLess(len(page.run("look.rows()")), 30)
        page.run("document.querySelector('summary').focus()")
        page.press("Enter")
        self.assertTrue(page.run("document.querySelector('details').open"))

    def test_a_screen_reader_is_told_all(self):
        for name, width in (("shop", DESKTOP), ("shop", PHONE), ("hostile", DESKTOP), ("practice", PHONE)):
            with self.subTest(name, width=width):
                page = self.open(name, width=width)
                self.assertEqual(page.run("document.documentElement.lang"), "en")
                nodes = page.tree()
                roles = {}
                for node in nodes:
                    roles.setdefault(node["role"]["value"], []).append(node.get("name", {}).get("value", ""))
                # Every control and link has a name, and so has every part.
                for role in ("link", "button", "searchbox", "combobox", "checkbox", "region", "navigation", "search", "table", "heading", "columnheader", "rowheader"):
                    self.assertIn(role, roles)
                    self.assertNotIn("", [text.strip() for text in roles[role]], role)
                for role in ("banner", "main", "contentinfo", "navigation", "search"):
                    self.assertEqual(len(roles[role]), 1, role)
                # Headings don't skip a level, and one is the first.
                levels = [
                    next(p["value"]["value"] for p in node["properties"] if p["name"] == "level")
                    for node in nodes
                    if node["role"]["value"] == "heading"
                ]
                self.assertEqual(levels[0], 1)
                self.assertEqual(levels.count(1), 1)
                self.assertTrue(all(b - a <= 1 for a, b in zip(levels, levels[1:])), levels)
                # Tables are tables also where their rows look like cards.
                tables = page.run("[...document.querySelectorAll('table')].filter(t => t.checkVisibility()).length")
                self.assertEqual(len(roles["table"]), tables)
                rows = page.run("[...document.querySelectorAll('tr')].filter(t => t.checkVisibility()).length")
                self.assertEqual(len(roles["row"]), rows)
                cells = page.run("[...document.querySelectorAll('td')].filter(t => t.checkVisibility()).length")
                self.assertEqual(len(roles["cell"]) + len(roles.get("gridcell", [])), cells)
                self.assertEqual(len(roles["columnheader"]), page.run(
                    "[...document.querySelectorAll('thead th')].filter(t => t.checkVisibility()).length"))

    def test_the_number_of_hits_is_announced(self):
        page = self.open("shop")
        page.run("look.choose('by-purpose', 'Answer question')")
        status = [node for node in page.tree() if node["role"]["value"] == "status"]
        self.assertEqual(len(status), 1)
        self.assertEqual(page.run("document.querySelector('[role=status]').textContent"), "3 of 31 fields, in 1 of 6 categories")

    # ---- Ill will, and plenty

    def test_what_a_hostile_binary_says_runs_nowhere(self):
        page = self.open("hostile")
        page.run("document.querySelectorAll('*').forEach(e => { e.dispatchEvent(new Event('mouseover')); e.focus?.(); })")
        self.assertFalse(any(e["method"] == "Page.javascriptDialogOpening" for e in page.mine()))
        self.assertEqual(page.run("document.scripts.length"), 1)
        self.assertEqual(page.run("document.images.length"), 0)
        self.assertEqual(page.run("document.querySelectorAll('style').length"), 1)
        handlers = "[...document.querySelectorAll('*')].flatMap(e => [...e.attributes]).filter(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value)).length"
        self.assertEqual(page.run(handlers), 0)
        shown = page.run("document.body.innerText")
        for text in ("<script>alert(1)</script>", "=cmd|'/C calc'!A0", "--><img src=x onerror=alert(1)>", "no.such.field"):
            self.assertIn(text, shown)

    def test_what_the_other_files_say_runs_nowhere(self):
        page = self.open("ill")
        self.assertFalse(any(e["method"] == "Page.javascriptDialogOpening" for e in page.mine()))
        self.assertEqual(page.run("[document.scripts.length, document.images.length, document.querySelectorAll('style').length]"), [1, 0, 1])
        for place in (".opening .company", ".opening .version", "#programs thead", "#category-patient .facts", "blockquote", "#policy", "#recipient-northwind-mail"):
            with self.subTest(place):
                said = page.run(f"document.querySelector({json.dumps(place)}).textContent")
                self.assertIn("<script>alert(1)</script>", said)
                # What turns the direction of texts is shown.
                self.assertNotIn("\u202e", said)

    def test_a_large_inventory_can_be_used(self):
        self.assertLess(self.large_size, 2_000_000)
        for width in (DESKTOP, PHONE):
            with self.subTest(width=width):
                page = self.open("large", width=width)
                self.assertLessEqual(page.run("document.querySelectorAll('.map.wide .node').length"), 16 + 14 + 12)
                self.assertEqual(len(page.run("look.rows()")), 1000)
                start = time.monotonic()
                page.run("look.choose('by-recipient', 'Company of a long name, number 9')")
                elapsed = time.monotonic() - start
                self.assertEqual({row[0].rsplit(" ", 1)[1] for row in page.run("look.rows()")}, {"9", "39", "69", "99"})
                self.assertLess(elapsed, 5, "a filter must answer at once")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    WRITE_HTML, FIXTURES, ZWECK = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]).resolve()
    unittest.main(argv=sys.argv[:1] + sys.argv[4:])
