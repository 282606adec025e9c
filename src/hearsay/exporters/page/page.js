// Only extras: the page reads, and lights up what belongs together, without this. It touches nothing but classes,
// `hidden` and the address's hash.
(() => {
  "use strict";
  const pieces = (sheet) => [...sheet.querySelectorAll(".text [data-at]")];
  const light = (found, name, on) => found.forEach((piece) => piece.classList.toggle(name, on));
  const meant = (link) => {
    const [from, to] = [Number(link.dataset.from), Number(link.dataset.to)];
    return pieces(link.closest(".document")).filter(({ dataset }) => dataset.at >= from && dataset.at < to);
  };

  // the claims of a passage that is pointed at light up, part by part, as a chosen one does by style alone
  const looks = { e: "lit-evidence", s: "lit-source", q: "lit-cue", m: "lit-sum" };
  const claims = (link) => [...link.classList].filter((name) => /^k[0-9]+$/.test(name)).map((name) => name.slice(1));
  const shine = (link, on) => {
    const text = link.closest(".text");
    for (const number of claims(link))
      for (const [letter, look] of Object.entries(looks))
        light([...text.getElementsByClassName(letter + number)], look, on);
  };
  for (const link of document.querySelectorAll(".text a")) {
    for (const name of ["mouseenter", "focus"]) link.addEventListener(name, () => shine(link, true));
    for (const name of ["mouseleave", "blur"]) link.addEventListener(name, () => shine(link, false));
  }

  // what a quote quotes is shown while it is pointed at, and stays shown once it is chosen
  for (const link of document.querySelectorAll("a.quote")) {
    for (const name of ["mouseenter", "focus"]) link.addEventListener(name, () => light(meant(link), "pointed", true));
    for (const name of ["mouseleave", "blur"]) link.addEventListener(name, () => light(meant(link), "pointed", false));
    link.addEventListener("click", (event) => {
      light([...document.querySelectorAll(".text .found")], "found", false);
      const found = meant(link);
      light(found, "found", true);
      // following the address would close the card that the quote stands in
      if (!link.closest(".card") || !found.length) return;
      event.preventDefault();
      found[0].scrollIntoView({ block: fixed(link.closest(".card")) ? "start" : "center" });
    });
  }
  const fixed = (card) => getComputedStyle(card).position === "fixed";

  for (const select of document.querySelectorAll(".filter select")) {
    const sheet = select.closest(".document");
    select.closest(".filter").hidden = false;
    select.addEventListener("change", () => {
      const wanted = select.value;
      for (const link of sheet.querySelectorAll(".text a.claim"))
        link.classList.toggle("dim", Boolean(wanted) && !link.classList.contains(wanted));
      for (const row of sheet.querySelectorAll("tr[data-tags]"))
        row.hidden = Boolean(wanted) && !row.dataset.tags.split(" ").includes(wanted);
    });
  }

  // on a narrow screen the card lies over the foot of the text: keep the passage in sight above it
  const chosen = () => {
    const card = document.querySelector(".card:target");
    if (!card || !fixed(card)) return;
    const [passage] = meant(card.querySelector("blockquote a"));
    if (passage && passage.getBoundingClientRect().bottom > card.getBoundingClientRect().top) passage.scrollIntoView();
  };
  window.addEventListener("hashchange", chosen);
  window.addEventListener("keydown", (event) => {
    const card = event.key === "Escape" && document.querySelector(".card:target .close");
    if (card) card.click();
  });
  chosen();
})();
