"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const filters = document.getElementById("filters");
  const svg = document.getElementById("graph");
  const view = document.getElementById("view");
  const selection = document.getElementById("selection");
  const rows = all("#claims tbody tr");
  const edges = all(".edge");
  const texts = new Map(rows.map((row) => [row, row.textContent.toLowerCase()]));

  // Filters: what is asked for, then who is shown.
  const apply = () => {
    const data = new FormData(filters);
    const stances = new Set(data.getAll("stance"));
    const status = data.get("status");
    const source = data.get("source");
    const text = data.get("text").trim().toLowerCase();
    const shown = new Set();
    for (const row of rows) {
      const fits = row.dataset.stances.split(" ").some((stance) => stances.has(stance))
        && (!status || row.dataset.status === status)
        && (!source || row.dataset.sources.split(" ").includes(source))
        && (!text || texts.get(row).includes(text));
      row.hidden = !fits;
      if (fits) shown.add(row.id);
      for (const details of all("details", row)) details.hidden = !stances.has(details.dataset.stance);
    }
    const seen = new Set();
    for (const edge of edges) {
      const fits = stances.has(edge.dataset.stance)
        && (!source || edge.dataset.source === source)
        && edge.dataset.claims.split(" ").some((claim) => shown.has(claim));
      edge.toggleAttribute("hidden", !fits);
      if (fits) seen.add(edge.dataset.source).add(edge.dataset.target);
    }
    for (const node of all(".node")) node.toggleAttribute("hidden", !seen.has(node.dataset.entity));
    for (const item of all("#timeline li[data-claim]")) {
      item.hidden = !stances.has(item.dataset.stance) || !shown.has(item.dataset.claim)
        || Boolean(source && item.dataset.source !== source);
    }
    document.getElementById("shown").textContent = `${shown.size} of ${rows.length} claims`;
  };
  filters.addEventListener("input", apply);
  filters.addEventListener("reset", () => setTimeout(apply));
  filters.addEventListener("submit", (event) => event.preventDefault());

  // An arrow or a circle was chosen: its words are shown below the picture.
  const choose = (element) => {
    for (const chosen of all(".chosen")) chosen.classList.remove("chosen");
    element.classList.add("chosen");
    selection.replaceChildren();
    const isEdge = element.classList.contains("edge");
    const wanted = isEdge ? [element] : edges.filter((edge) =>
      edge.dataset.source === element.dataset.entity || edge.dataset.target === element.dataset.entity);
    const heading = document.createElement("h3");
    heading.textContent = element.querySelector("title, text").textContent;
    selection.append(heading);
    for (const edge of wanted) {
      for (const id of edge.dataset.claims.split(" ")) {
        const row = document.getElementById(id);
        const details = row && row.querySelector(`details[data-stance="${edge.dataset.stance}"]`);
        if (!details) continue;
        const claim = document.createElement("h4");
        claim.textContent = row.querySelector("strong").textContent;
        const list = document.createElement("ul");
        for (const item of all("li", details)) {
          if (item.dataset.source === edge.dataset.source) list.append(item.cloneNode(true));
        }
        selection.append(claim, list);
      }
    }
  };
  for (const element of all(".edge, .node")) {
    element.addEventListener("click", () => choose(element));
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      choose(element);
    });
  }

  // The picture moves as a whole: one attribute, whatever the number of arrows.
  const box = svg.viewBox.baseVal;
  let [scale, x, y] = [1, 0, 0];
  let pending = false;
  const draw = () => {
    if (pending) return;
    pending = true;
    requestAnimationFrame(() => {
      pending = false;
      view.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
    });
  };
  const zoom = (factor, cx = box.x + box.width / 2, cy = box.y + box.height / 2) => {
    if (!factor) [scale, x, y] = [1, 0, 0];
    else {
      const next = Math.min(40, Math.max(0.2, scale * factor));
      x = cx - (cx - x) * next / scale;
      y = cy - (cy - y) * next / scale;
      scale = next;
    }
    draw();
  };
  const place = (event) => new DOMPoint(event.clientX, event.clientY)
    .matrixTransform(svg.getScreenCTM().inverse());
  svg.addEventListener("wheel", (event) => {
    event.preventDefault();
    const point = place(event);
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15, point.x, point.y);
  }, { passive: false });
  let last = null;
  svg.addEventListener("pointerdown", (event) => { last = place(event); });
  addEventListener("pointerup", () => { last = null; });
  svg.addEventListener("pointermove", (event) => {
    if (!last) return;
    const point = place(event);
    x += point.x - last.x;
    y += point.y - last.y;
    last = point;
    draw();
  });
  svg.addEventListener("keydown", (event) => {
    const step = box.width / 12;
    const moves = { ArrowLeft: [step, 0], ArrowRight: [-step, 0], ArrowUp: [0, step], ArrowDown: [0, -step] };
    if (moves[event.key]) { x += moves[event.key][0]; y += moves[event.key][1]; draw(); }
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") zoom(0);
    else return;
    event.preventDefault();
  });
  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }
  addEventListener("beforeprint", () => all("details").forEach((details) => { details.open = true; }));
  apply();
})();
