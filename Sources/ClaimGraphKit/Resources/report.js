"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const byId = (id) => document.getElementById(id);
  const make = (name, text = "", className = "") => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = className;
    return element;
  };
  const filters = byId("filters");
  const svg = byId("picture");
  const canvas = svg.parentElement;
  const view = byId("view");
  const selection = byId("selection");
  const rows = all("#claims tbody tr");
  const edges = all(".edge", view);
  const nodes = all(".node", view);
  // From and to which shape each arrow leads, and the arrows that leave each shape.
  const ends = new Map(edges.map((edge) =>
    [edge, [nodes[edge.dataset.from], nodes[edge.dataset.to]]]));
  const leaving = Map.groupBy(edges, (edge) => ends.get(edge)[0]);
  const entries = all("#timeline [data-entry]");
  const days = all("#timeline .day");

  // What is written in the page is the data: each statement with its claim, arrow and entry.
  const statements = [];
  for (const row of rows) {
    for (const item of all("li[data-stance]", row)) {
      const { stance, source, edge, entry } = item.dataset;
      statements.push({ item, row, stance, source: source || "-", edge: edges[edge],
        entry: entries[entry], details: item.closest("details"), shown: true });
    }
  }
  let texts = null;
  const readTexts = () => {
    texts = new Map(rows.map((row) => [row, row.cells[0].textContent.toLowerCase()]));
    for (const one of statements) texts.set(one, one.item.textContent.toLowerCase());
  };

  // Filters: which statements fit, then everything that has one of them.
  const show = (element, isShown) => {
    if (element.hasAttribute("hidden") === isShown) element.toggleAttribute("hidden", !isShown);
  };
  const asked = () => {
    const data = new FormData(filters);
    return { stances: data.getAll("stance"), status: data.get("status"),
      source: data.get("source"), claim: data.get("claim"), text: data.get("text").trim() };
  };
  const apply = () => {
    const { stances, status, source, claim, text } = asked();
    const words = text.toLowerCase();
    if (words && !texts) readTexts();
    const seen = new Set();
    let count = 0;
    for (const one of statements) {
      const { row } = one;
      one.shown = stances.includes(one.stance) && (!status || row.dataset.status === status)
        && (!source || one.source === source) && (!claim || row.id === claim)
        && (!words || texts.get(row).includes(words) || texts.get(one).includes(words));
      show(one.item, one.shown);
      if (!one.shown) continue;
      count += 1;
      seen.add(row).add(one.details).add(one.edge).add(one.entry);
      if (one.entry) seen.add(one.entry.closest(".day"));
    }
    for (const row of rows) {
      show(row, seen.has(row));
      for (const details of all("details", row)) show(details, seen.has(details));
    }
    for (const element of [...edges, ...entries, ...days]) show(element, seen.has(element));
    const joined = new Set(edges.filter((edge) => seen.has(edge)).flatMap((edge) => ends.get(edge)));
    for (const node of nodes) show(node, joined.has(node));
    tell(rows.filter((row) => seen.has(row)).length, count,
      edges.filter((edge) => seen.has(edge)).length);
    if (chosen) choose(chosen);
    putTabStop();
  };
  const tell = (claims, count, arrows) => {
    const part = (shown, of, noun) =>
      `${shown}${shown === of ? "" : ` of ${of}`} ${noun}${of === 1 ? "" : "s"}`;
    byId("shown").textContent = [part(claims, rows.length, "claim"),
      part(count, statements.length, "statement"), part(arrows, edges.length, "arrow")].join(", ");
    for (const empty of all(".empty")) {
      show(empty, empty.closest(".canvas") ? arrows === 0 : count === 0);
    }
  };

  // The address holds the filters, so that what is shown can be passed on.
  const remember = () => {
    const { stances, status, source, claim, text } = asked();
    const parts = new URLSearchParams();
    if (stances.length < 4) parts.set("stance", stances.join(" "));
    for (const [name, value] of Object.entries({ status, source, claim, text })) {
      if (value) parts.set(name, value);
    }
    try {
      history.replaceState(null, "", parts.size ? `#${parts}` : location.pathname + location.search);
    } catch {
      // A page without an address of its own, as in a sandboxed frame, keeps none.
    }
  };
  const change = () => { apply(); remember(); };
  filters.addEventListener("input", change);
  filters.addEventListener("reset", () => setTimeout(change));
  filters.addEventListener("submit", (event) => event.preventDefault());
  for (const button of all("[data-reset]")) button.addEventListener("click", () => filters.reset());

  // Following the address: to a claim, or to filters that were passed on.
  const follow = () => {
    const address = location.hash.slice(1);
    for (const here of all(".here")) here.classList.remove("here");
    const row = byId(address);
    if (row && rows.includes(row)) reveal(row);
    else if (address.includes("=")) restore(new URLSearchParams(address));
  };
  const reveal = (row) => {
    if (row.hidden) {
      filters.reset();
      apply();
    }
    row.classList.add("here");
    for (const details of all("details", row)) details.open = true;
    row.scrollIntoView({ block: "start", behavior: "instant" });
    row.focus({ preventScroll: true });
  };
  const restore = (parts) => {
    filters.reset();
    const stances = parts.get("stance");
    for (const box of filters.elements.stance) {
      box.checked = stances === null || stances.split(" ").includes(box.value);
    }
    for (const name of ["status", "source", "claim", "text"]) {
      filters.elements[name].value = parts.get(name) ?? "";
    }
    // A choice that this graph does not have chooses nothing.
    for (const select of all("select", filters)) if (select.selectedIndex < 0) select.value = "";
    apply();
  };
  addEventListener("hashchange", follow);

  // An arrow, a shape or a claim is chosen: its words stand beside the picture.
  const MOST = 60;
  let chosen = null;
  const isOf = (one, element) => {
    if (element.classList.contains("edge")) return one.edge === element;
    if (element.classList.contains("node")) return one.edge && ends.get(one.edge).includes(element);
    return one.row === element;
  };
  const choose = (element) => {
    chosen = element;
    const mine = statements.filter((one) => one.shown && isOf(one, element));
    const lit = new Set(mine.map((one) => one.edge).filter(Boolean));
    const joined = new Set([...lit].flatMap((edge) => ends.get(edge)));
    view.classList.toggle("choosing", lit.size > 0);
    for (const edge of edges) edge.classList.toggle("lit", lit.has(edge));
    for (const node of nodes) node.classList.toggle("lit", joined.has(node));
    for (const item of [...edges, ...nodes]) item.classList.toggle("picked", item === element);
    const box = selection.querySelector(".chosen");
    box.replaceChildren(heading(element), actions(element), ...quotes(mine));
    show(box, true);
    show(selection.querySelector(".unchosen"), false);
    selection.scrollTop = 0;
  };
  const heading = (element) => {
    const title = make("h3");
    const name = element.querySelector("title, .gloss").textContent;
    title.append(make("bdi", name));
    return title;
  };
  const actions = (element) => {
    const line = make("p", "", "actions");
    const button = (text, action) => {
      const one = make("button", text);
      one.type = "button";
      one.addEventListener("click", action);
      line.append(one);
    };
    const node = element.classList.contains("edge") ? ends.get(element)[0] : element;
    const id = node.dataset.entity;
    if (id && all("option", filters.elements.source).some((option) => option.value === id)) {
      button("Only what this source says", () => { filters.elements.source.value = id; change(); });
    }
    button("Close", () => leave(true));
    return line;
  };
  const quotes = (mine) => {
    const parts = [];
    let row = null;
    for (const one of mine.slice(0, MOST)) {
      if (one.row !== row) {
        row = one.row;
        const link = make("a");
        link.href = `#${row.id}`;
        link.append(make("bdi", row.querySelector(".gloss").textContent));
        const title = make("h4");
        title.append(link);
        parts.push(title, make("ul", "", "quotes"));
      }
      const item = one.item.cloneNode(true);
      item.className = one.stance;
      item.querySelector("b").after(" ", make("span", one.stance, "stance"));
      parts.at(-1).append(item);
    }
    if (mine.length > MOST) {
      parts.push(make("p", `${mine.length - MOST} more: the filters and the table have them.`, "hint"));
    }
    if (!mine.length) parts.push(make("p", "Nothing of it fits the filters.", "hint"));
    return parts;
  };
  const leave = (returnFocus) => {
    const last = chosen;
    chosen = null;
    view.classList.remove("choosing");
    for (const item of all(".picked, .lit", view)) item.classList.remove("picked", "lit");
    show(selection.querySelector(".chosen"), false);
    show(selection.querySelector(".unchosen"), true);
    if (returnFocus && last) focus(view.contains(last) ? last : svg);
  };
  for (const button of all("[data-show]")) {
    button.addEventListener("click", () => {
      choose(byId(button.dataset.show));
      byId("graph").scrollIntoView({ block: "start" });
      selection.focus({ preventScroll: true });
    });
  }
  selection.addEventListener("keydown", (event) => { if (event.key === "Escape") leave(true); });

  // The picture moves as a whole, as one layer that is drawn anew only when it comes to rest: what
  // a frame costs does not depend on the number of arrows. Places are pixels of the canvas.
  const frame = svg.viewBox.baseVal;
  let [scale, x, y] = [1, 0, 0];
  let [isPending, timer] = [false, 0];
  const draw = () => {
    svg.classList.add("moving");
    clearTimeout(timer);
    timer = setTimeout(settle, 160);
    if (isPending) return;
    isPending = true;
    requestAnimationFrame(() => {
      isPending = false;
      svg.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
    });
  };
  // Labels keep their size; those that have room at this scale are shown.
  const settle = () => {
    svg.classList.remove("moving");
    const { clientWidth, clientHeight } = canvas;
    const pixels = scale * Math.min(clientWidth / frame.width, clientHeight / frame.height) || 1;
    byId("nodes").style.setProperty("--k", pixels);
    const level = Math.floor(2 * Math.log2(4 * pixels) + 0.01);
    for (const node of nodes) {
      node.lastElementChild.classList.toggle("late", Number(node.dataset.level) > level);
    }
  };
  const zoom = (factor, cx = canvas.clientWidth / 2, cy = canvas.clientHeight / 2) => {
    if (factor) {
      const next = Math.min(40, Math.max(0.5, scale * factor));
      x = cx - (cx - x) * next / scale;
      y = cy - (cy - y) * next / scale;
      scale = next;
    } else [scale, x, y] = [1, 0, 0];
    draw();
  };
  const place = (event) => {
    const box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  canvas.addEventListener("wheel", (event) => {
    // Who scrolls down the page shall not be caught by the picture.
    if (!event.ctrlKey && !svg.contains(document.activeElement)) return;
    event.preventDefault();
    const point = place(event);
    zoom(Math.exp(-Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 100) / 600),
      point.x, point.y);
  }, { passive: false });

  // One pointer drags, two pinch; a click is a pointer that stayed where it was.
  const pointers = new Map();
  let travelled = 0;
  const gesture = () => {
    const [a, b] = [...pointers.values()];
    if (!b) return { x: a.x, y: a.y, spread: 0 };
    return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, spread: Math.hypot(a.x - b.x, a.y - b.y) };
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.target.closest("button")) return;
    if (!pointers.size) travelled = 0;
    pointers.set(event.pointerId, place(event));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!pointers.has(event.pointerId)) return;
    const before = gesture();
    pointers.set(event.pointerId, place(event));
    const after = gesture();
    travelled += Math.abs(event.movementX) + Math.abs(event.movementY);
    if (travelled < 5) return;
    canvas.setPointerCapture(event.pointerId);
    x += after.x - before.x;
    y += after.y - before.y;
    if (before.spread) zoom(after.spread / before.spread, after.x, after.y);
    draw();
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, (event) => pointers.delete(event.pointerId));
  }
  // Arrows are thin: what lies within a finger's breadth is meant, too.
  const target = (event) => {
    const exact = event.target.closest(".edge, .node");
    if (exact) return exact;
    for (const reach of [4, 8, 12]) {
      for (let turn = 0; turn < 8; turn += 1) {
        const hit = document.elementFromPoint(event.clientX + reach * Math.cos(turn * Math.PI / 4),
          event.clientY + reach * Math.sin(turn * Math.PI / 4));
        const item = hit?.closest("#view .edge, #view .node");
        if (item) return item;
      }
    }
    return null;
  };
  canvas.addEventListener("click", (event) => {
    if (event.target.closest("button") || event.detail && travelled >= 5) return;
    const item = target(event);
    if (!item) {
      svg.focus({ preventScroll: true });
      return leave(false);
    }
    putTabStop(item);
    choose(item);
  });

  // By keyboard the picture is two tab stops: the whole, and one arrow or shape, from which arrow
  // keys lead to the next: each shape with the arrows that leave it, the most spoken of first.
  const weights = new Map(nodes.map((node) => [node, 0]));
  for (const { edge } of statements) {
    for (const node of new Set(edge && ends.get(edge))) weights.set(node, weights.get(node) + 1);
  }
  const walk = [...nodes].sort((a, b) => weights.get(b) - weights.get(a))
    .flatMap((node) => [node, ...leaving.get(node) ?? []]);
  const putTabStop = (item) => {
    const old = view.querySelector("[tabindex='0']");
    if (!item && old && !old.hasAttribute("hidden")) return;
    old?.setAttribute("tabindex", "-1");
    (item || walk.find((one) => !one.hasAttribute("hidden")))?.setAttribute("tabindex", "0");
  };
  const focus = (item) => {
    if (item !== svg) putTabStop(item);
    item.focus({ preventScroll: true });
    const [box, view] = [item.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const isInside = box.left >= view.left && box.right <= view.right
      && box.top >= view.top && box.bottom <= view.bottom;
    if (isInside || item === svg) return;
    x -= ((box.left + box.right) - (view.left + view.right)) / 2;
    y -= ((box.top + box.bottom) - (view.top + view.bottom)) / 2;
    draw();
  };
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const moves = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  svg.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = event.target.closest(".edge, .node");
    const { key } = event;
    if (item && !event.shiftKey && steps[key]) {
      const open = walk.filter((one) => !one.hasAttribute("hidden"));
      focus(open.at((open.indexOf(item) + steps[key]) % open.length));
    } else if (item && (key === "Enter" || key === " ")) {
      choose(item);
      selection.focus({ preventScroll: true });
    } else if (moves[key]) {
      x += moves[key][0] * canvas.clientWidth / 12;
      y += moves[key][1] * canvas.clientHeight / 12;
      draw();
    } else if (key === "+" || key === "=") zoom(1.4);
    else if (key === "-") zoom(1 / 1.4);
    else if (key === "0") zoom(0);
    else if (key === "Escape") leave(true);
    else return;
    event.preventDefault();
  });
  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => zoom(Number(button.dataset.zoom)));
  }

  // On paper everything is open and the picture whole.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const details of closed) details.open = true;
    svg.style.transform = "";
  });
  addEventListener("afterprint", () => {
    for (const details of closed) details.open = false;
    draw();
  });

  new ResizeObserver(settle).observe(canvas);
  apply();
  settle();
  follow();
})();
