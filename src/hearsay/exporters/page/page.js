// Only extras: the page reads and works without this. It touches nothing but classes, `hidden` and the address's hash.
(() => {
  "use strict";
  const pieces = (root, test) => [...root.querySelectorAll(".text [data-at]")].filter(test);
  const light = (found, name, on) => found.forEach((piece) => piece.classList.toggle(name, on));
  const covers = (piece, number) => (piece.dataset.claims || "").split(" ").includes(number);

  for (const sheet of document.querySelectorAll(".document")) {
    const select = sheet.querySelector(".filter select");
    const lit = (link, on) => {
      const number = (link.dataset.claims || "").split(" ")[0];
      light(pieces(sheet, (piece) => covers(piece, number)), "warm", on);
    };
    for (const link of sheet.querySelectorAll("a.claim[data-claims]")) {
      for (const name of ["mouseenter", "focus"]) link.addEventListener(name, () => lit(link, true));
      for (const name of ["mouseleave", "blur"]) link.addEventListener(name, () => lit(link, false));
    }
    for (const link of sheet.querySelectorAll("a.quote")) {
      link.addEventListener("click", () => {
        const from = Number(link.dataset.from);
        const to = Number(link.dataset.to);
        light(pieces(document, () => true), "found", false);
        light(pieces(sheet, (piece) => piece.dataset.at >= from && piece.dataset.at < to), "found", true);
      });
    }
    if (!select) continue;
    select.closest(".filter").hidden = false;
    select.addEventListener("change", () => {
      const wanted = select.value;
      for (const link of sheet.querySelectorAll("a.claim[data-claims]"))
        link.classList.toggle("dim", Boolean(wanted) && !link.classList.contains(wanted));
      for (const row of sheet.querySelectorAll("tr[data-tags]"))
        row.hidden = Boolean(wanted) && !row.dataset.tags.split(" ").includes(wanted);
    });
  }

  const chosen = () => {
    const card = document.querySelector(".card:target");
    light(pieces(document, (piece) => piece.classList.contains("chosen")), "chosen", false);
    if (!card) return;
    const number = card.id.split("c").pop();
    const found = pieces(card.closest(".document"), (piece) => covers(piece, number));
    light(found, "chosen", true);
    // on a narrow screen the card lies over the foot of the text: keep the passage in sight above it
    const hidden = found[0].getBoundingClientRect().bottom > card.getBoundingClientRect().top;
    if (hidden && getComputedStyle(card).position === "fixed") found[0].scrollIntoView();
  };
  window.addEventListener("hashchange", chosen);
  window.addEventListener("keydown", (event) => {
    const card = event.key === "Escape" && document.querySelector(".card:target .close");
    if (card) card.click();
  });
  chosen();
})();
