// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// Filters, the map's highlights and the choice of colours. Without it the page is whole, only
// quieter. It asks for nothing beside the page and keeps nothing.

"use strict";

(() => {
  const byId = (id) => document.getElementById(id);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (text) => (text === "" ? [] : text.split(" "));

  // ---- Colours

  const root = document.documentElement;
  const toggle = byId("theme");
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (systemIsDark.matches ? "dark" : "light")) === "dark";
  const nameToggle = () => {
    toggle.textContent = isDark() ? "Light colours" : "Dark colours";
  };
  toggle.addEventListener("click", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    nameToggle();
  });
  systemIsDark.addEventListener("change", nameToggle);
  nameToggle();
  toggle.hidden = false;

  // ---- Filters

  const form = byId("filter");
  const text = byId("by-text");
  const purpose = byId("by-purpose");
  const recipient = byId("by-recipient");
  const country = byId("by-country");
  const kind = byId("by-kind");
  const third = byId("by-third");
  const special = byId("by-special");

  // What the choices of recipients say about each, by its number in the page.
  const recipients = new Map(
    [...recipient.options].slice(1).map((option) => [option.value, option.dataset]),
  );

  const specialKinds = new Set(
    [...kind.options].filter((option) => option.dataset.special === "yes").map(({ value }) => value),
  );

  // ---- Of a large inventory, what is looked at. Each node is a text or [tag, attributes, ...nodes].

  const made = (node) => {
    if (typeof node === "string") return document.createTextNode(node);
    const [tag, attributes, ...inside] = node;
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(...inside.map(made));
    return element;
  };
  const textOf = (node) => (typeof node === "string" ? node : node.slice(2).map(textOf).join(""));
  const rowsIn = (node) => {
    if (typeof node === "string") return [];
    return "data-w" in node[1] ? [node] : node.slice(2).flatMap(rowsIn);
  };
  const isOf = (name) => (node) => node[1].class === name;
  const readRest = (section) => JSON.parse(section.querySelector(".rest").textContent);

  // Row by row, so that only what is sought is kept of a category that nobody looks at.
  const readLater = (section) => {
    const nodes = readRest(section);
    const about = [...section.querySelectorAll("header, .about")].map((part) => part.textContent);
    const rows = nodes.flatMap(rowsIn).map((row) => ({
      row: null,
      kind: row[1]["data-k"],
      ways: row[1]["data-w"],
      text: textOf(row).toLowerCase(),
    }));
    about.push(...nodes.filter(isOf("columns")).map(textOf));
    return { section, rows, text: about.join(" ").toLowerCase() };
  };

  const categories = all(".category").map((section) => {
    if (section.classList.contains("later")) return readLater(section);
    const rows = [...section.querySelectorAll("tr[data-w]")].map((row) => ({
      row,
      kind: row.dataset.k,
      ways: row.dataset.w,
      text: row.textContent.toLowerCase(),
    }));
    const about = [...section.querySelectorAll("header, .about, .facts, .doors")];
    return { section, rows, text: about.map((part) => part.textContent).join(" ").toLowerCase() };
  });

  const show = ({ section, rows }) => {
    if (!section.classList.contains("later")) return;
    section.classList.remove("later");
    const nodes = readRest(section).map(made);
    section.querySelector(".brief").replaceWith(...nodes);
    section.querySelector(".rest").remove();
    section.querySelectorAll("tr[data-w]").forEach((row, place) => {
      rows[place].row = row;
      row.hidden = rows[place].isHidden === true;
    });
  };
  const bySection = new Map(categories.map((category) => [category.section, category]));
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watch.unobserve(target);
        show(bySection.get(target));
      }
    },
    { rootMargin: "600px" },
  );
  for (const section of all(".later")) watch.observe(section);
  // On paper, what the filter leaves; of more than fits a pile of paper, the names.
  addEventListener("beforeprint", () => {
    const left = categories.filter(({ section }) => !section.hidden);
    if (left.length <= 100) left.forEach(show);
  });
  const bands = all(".band").map((band) => ({
    band,
    c: words(band.dataset.c),
    p: words(band.dataset.p),
    r: words(band.dataset.r),
  }));
  const fieldCount = categories.reduce((sum, { rows }) => sum + rows.length, 0);

  const counted = (number, one, many) => `${number} ${number === 1 ? one : many}`;

  const isRecipient = (number) => {
    const about = recipients.get(number);
    if (recipient.value !== "" && recipient.value !== number) return false;
    if (third.checked && about?.third !== "yes") return false;
    if (country.value === "outside") return about?.outside === "yes";
    return country.value === "" || (about !== undefined && country.value === `in ${about.country}`);
  };
  const isWay = ([why, who]) =>
    (purpose.value === "" || purpose.value === why) && isRecipient(who);

  const apply = () => {
    const sought = words(text.value.trim().toLowerCase().replace(/\s+/g, " "));
    const byWay =
      purpose.value !== "" || recipient.value !== "" || country.value !== "" || third.checked;
    const byKind = kind.value !== "" || special.checked;
    const isFiltered = byWay || byKind || sought.length > 0;
    let fieldsShown = 0;
    const shown = new Set();
    categories.forEach(({ section, rows, text: about }, place) => {
      let count = 0;
      const elsewhere = sought.filter((word) => !about.includes(word));
      for (const line of rows) {
        const { row, kind: what, ways, text: says } = line;
        const fits =
          elsewhere.every((word) => says.includes(word)) &&
          (kind.value === "" || kind.value === what) &&
          (!special.checked || section.dataset.special === "yes" || specialKinds.has(what)) &&
          (!byWay || words(ways).some((way) => isWay(way.split("-"))));
        line.isHidden = !fits;
        if (row !== null) row.hidden = !fits;
        count += fits ? 1 : 0;
      }
      const fits =
        count > 0 ||
        (rows.length === 0 &&
          !byWay &&
          !byKind &&
          sought.every((word) => about.includes(word)));
      section.hidden = !fits;
      if (fits) shown.add(String(place));
      fieldsShown += count;
    });
    for (const { band, c, p, r } of bands) {
      const fits =
        c.some((place) => shown.has(place)) &&
        (purpose.value === "" || p.includes(purpose.value)) &&
        r.some(isRecipient);
      band.classList.toggle("dim", isFiltered && !fits);
    }
    form.classList.toggle("on", isFiltered);
    byId("nothing").hidden = shown.size > 0;
    byId("count").textContent = isFiltered
      ? `${fieldsShown} of ${counted(fieldCount, "field", "fields")}, in ` +
        `${shown.size} of ${counted(categories.length, "category", "categories")}`
      : `${counted(fieldCount, "field", "fields")} in ` +
        counted(categories.length, "category", "categories");
  };

  form.addEventListener("input", apply);
  form.addEventListener("reset", () => {
    // The values are reset after this event.
    setTimeout(apply);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  apply();

  // A link to a category that the filter hides shows all again.
  addEventListener("hashchange", () => {
    const target = byId(location.hash.slice(1));
    if (target?.closest("[hidden]")) {
      form.reset();
      setTimeout(() => target.scrollIntoView());
    }
  });

  // ---- The map: a node lights up the bands that run through it.

  for (const node of all(".node")) {
    const members = words(node.dataset.members);
    const through = bands.filter(
      ({ band, [node.dataset.column]: places }) =>
        band.ownerSVGElement === node.ownerSVGElement && places.includes(members[0]),
    );
    const light = (lit) => () => {
      for (const { band } of through) band.classList.toggle("lit", lit);
    };
    node.addEventListener("pointerenter", light(true));
    node.addEventListener("pointerleave", light(false));
    node.addEventListener("focus", light(true));
    node.addEventListener("blur", light(false));
  }
})();
