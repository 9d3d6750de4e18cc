// SPDX-FileCopyrightText: 2026 The Zweck authors
// SPDX-License-Identifier: Apache-2.0

// What the browser test asks about a page, run inside of it. Each answer is a list of findings or plain data.

(() => {
  "use strict";

  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const isUnseen = (element) => element.closest(".unseen, .skip:not(:focus)") !== null;

  // A colour as red, green, blue (0 to 255) and alpha (0 to 1), whatever it was written as.
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const pixel = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a / 255];
  };
  const over = ([r, g, b, a], [x, y, z]) => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1,
  ];
  // WCAG 2.2
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b]
      .map((c) => c / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const contrast = (a, b) => {
    const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const background = (element) => {
    const layers = [];
    for (let e = element; e; e = e.parentElement) {
      const colour = pixel(getComputedStyle(e).backgroundColor);
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reverse().reduce((under, layer) => over(layer, under), [255, 255, 255, 1]);
  };
  const name = (element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${element.textContent.slice(0, 30)}"`;

  window.look = {
    // Texts that are too faint for where they stand: 4.5 to 1, or 3 to 1 if large.
    faintTexts() {
      const findings = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const seen = new Set();
      let count = 0;
      while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || seen.has(element) || !isShown(element)) continue;
        if (element.closest("script, style, title, option") || isUnseen(element)) continue;
        seen.add(element);
        count += 1;
        const style = getComputedStyle(element);
        const isSvg = element.namespaceURI.endsWith("svg");
        const paper = background(element);
        const grounds = [paper];
        // A label may stand on a band, or where two cross.
        if (isSvg) {
          for (const kind of ["own", "processor", "third"]) {
            const band = document.querySelector(`.band.${kind}`);
            if (!band) continue;
            const fill = pixel(getComputedStyle(band).fill);
            fill[3] = Number(getComputedStyle(band).fillOpacity);
            grounds.push(over(fill, paper), over(fill, over(fill, paper)));
          }
          if (!element.closest("a")) grounds.length = 1;
          if (element.closest(".note")) grounds.length = 1; // beside the bands on the wide map
        }
        const colour = pixel(isSvg ? style.fill : style.color);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        for (const ground of grounds) {
          const ratio = contrast(over(colour, ground), ground);
          if (ratio < (isLarge ? 3 : 4.5)) findings.push(`${ratio.toFixed(2)}: ${name(element)}`);
        }
      }
      return { count, findings };
    },

    // Borders that show where a control is: 3 to 1. So are bands' colours beside the paper.
    faintBorders() {
      const findings = [];
      for (const control of document.querySelectorAll("input, select")) {
        const style = getComputedStyle(control);
        const ratio = contrast(pixel(style.borderTopColor), background(control.parentElement));
        if (ratio < 3) findings.push(`${ratio.toFixed(2)}: ${control.id}`);
      }
      for (const mark of document.querySelectorAll(".node rect")) {
        const ratio = contrast(pixel(getComputedStyle(mark).fill), background(mark.closest("figure")));
        if (ratio < 3) findings.push(`${ratio.toFixed(2)}: ${name(mark.parentElement)}`);
      }
      return findings;
    },

    // Controls of less than 24 by 24 pixels; links within text need not be as large (WCAG 2.2, 2.5.8).
    smallTargets() {
      return [...document.querySelectorAll("button, input, select, summary")]
        .filter(isShown)
        .map((element) => [element, (element.closest("label") ?? element).getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24)
        .map(([element, box]) => `${box.width} x ${box.height}: ${name(element)}`);
    },

    // Where the focus is, and whether somebody who looks would know.
    focus() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const filter = document.getElementById("filter");
      const bar = getComputedStyle(filter).position === "sticky" ? filter.getBoundingClientRect() : null;
      const isCovered =
        bar !== null && !filter.contains(element) && box.bottom <= bar.bottom && box.top >= bar.top && bar.top <= 0;
      return {
        place: [...document.querySelectorAll("*")].indexOf(element),
        name: name(element),
        isOutlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        isInView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && !isCovered,
      };
    },

    // What the tables of fields show: [category, field, what, whom, why, who], as one reads them.
    rows() {
      return [...document.querySelectorAll(".category")]
        .filter(isShown)
        .flatMap((section) =>
          [...section.querySelectorAll("tbody tr")].filter(isShown).map((row) => [
            section.querySelector("h3").textContent,
            ...[...row.cells].map((cell) => {
              const items = [...cell.querySelectorAll("li")].map((item) => item.textContent);
              return items.length ? items : cell.textContent;
            }),
          ]),
        );
    },

    // The labels of a map, as wide as they are drawn.
    labels(map) {
      return [...document.querySelectorAll(`${map} .node text`)].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { text: text.textContent, left, right, top, bottom };
      });
    },

    overlaps(map) {
      const labels = this.labels(map);
      const isOver = (a, b) =>
        a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 2 && b.top < a.bottom - 2;
      return labels.flatMap((a, i) =>
        labels.slice(i + 1).filter((b) => isOver(a, b)).map((b) => `${a.text} / ${b.text}`),
      );
    },

    choose(id, label) {
      const control = document.getElementById(id);
      const option = [...control.options].find((o) => o.textContent === label);
      if (!option) throw new Error(`${id} has no ${label}`);
      control.value = option.value;
      control.dispatchEvent(new Event("input", { bubbles: true }));
    },

    overflow() {
      const wide = document.documentElement.clientWidth;
      return [...document.body.querySelectorAll("*")]
        .filter((e) => isShown(e) && !isUnseen(e) && !e.closest("svg"))
        .filter((e) => e.getBoundingClientRect().right > wide + 1 && e.closest("thead") === null)
        .map((e) => `${Math.round(e.getBoundingClientRect().right)} > ${wide}: ${name(e)}`)
        .slice(0, 5);
    },
  };
})();
