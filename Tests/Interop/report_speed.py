"""How fluid report.html is: figures for docs/Performance.md, in milliseconds.

    python Tests/Interop/report_speed.py CLAIMGRAPH [EDGES...]

Beside the time on the clock, which other work on the machine stretches, the processor's time of all
processes of the browser, drawing included.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import time

# Moves and zooms the picture by `count` frames; the times between them.
FRAMES = """(async (count) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const svg = document.getElementById("picture");
    svg.focus({preventScroll: true});
    const keys = ["ArrowLeft", "ArrowUp", "+", "ArrowRight", "-", "ArrowDown"];
    const times = [];
    await frame();
    let last = performance.now();
    for (let round = 0; round < count; round += 1) {
        svg.dispatchEvent(new KeyboardEvent("keydown", {key: keys[round % 6], bubbles: true}));
        await frame();
        const now = performance.now();
        times.push(now - last);
        last = now;
    }
    return times;
})"""

# Sets a filter `count` times; the times until what fits is shown.
FILTERS = """(async (count) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const times = [];
    for (let round = 0; round < count; round += 1) {
        const start = performance.now();
        document.querySelector("[name=stance][value=asserted]").click();
        await frame();
        await frame();
        times.push(performance.now() - start);
    }
    return times;
})"""


def measure(browser, frames=60, filters=8):
    """The figures of the page that is open."""
    figures = browser.evaluate("""({
        arrows: document.querySelectorAll("#view .edge").length,
        load: Math.round(performance.getEntriesByType("navigation")[0].loadEventEnd)})""")
    browser.evaluate("document.querySelector('.canvas').scrollIntoView({behavior: 'instant'})")
    for name, script, count in [("frame", FRAMES, frames), ("filter", FILTERS, filters)]:
        browser.evaluate(f"{script}(2)")
        before = browser.processor_time()
        times = sorted(browser.evaluate(f"{script}({count})"))
        spent = browser.processor_time() - before
        figures |= {f"{name} cpu": round(1000 * spent / count, 1),
                    f"{name} median": round(times[count // 2], 1),
                    f"{name} 95 %": round(times[int(count * 0.95)], 1)}
    return figures


def main(command, *sizes):
    import report_graphs
    from browser import Browser
    with tempfile.TemporaryDirectory() as folder:
        for size in map(int, sizes or ("2000", "10000")):
            lines, page = pathlib.Path(folder) / "g.jsonl", pathlib.Path(folder) / "g.html"
            lines.write_text(report_graphs.synthetic(size), encoding="utf-8")
            start = time.perf_counter()
            subprocess.run([command, "merge", lines, "--format", "html", "-o", page], check=True)
            took = round(1000 * (time.perf_counter() - start))
            browser = Browser()
            try:
                before = browser.processor_time()
                browser.open(page)
                spent = round(1000 * (browser.processor_time() - before))
                figures = {"load cpu": spent} | measure(browser)
            finally:
                browser.close()
            print(json.dumps({"edges": size, "merge": took, "bytes": page.stat().st_size} | figures))


if __name__ == "__main__":
    main(*sys.argv[1:])
