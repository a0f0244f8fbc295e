"""Whether text can be read: what the page itself can tell of its colours."""

# Every text against what lies behind it, by WCAG 2.2's formula; what has less than 4.5:1.
CONTRAST = """(() => {
    const context = Object.assign(document.createElement("canvas"), {width: 1, height: 1})
        .getContext("2d", {willReadFrequently: true});
    const read = (colour) => {
        context.clearRect(0, 0, 1, 1);
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return context.getImageData(0, 0, 1, 1).data;
    };
    const light = (colour) => {
        const [r, g, b] = [...read(colour)].map((part) => {
            const it = part / 255;
            return it <= 0.04045 ? it / 12.92 : ((it + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element) => {
        for (let one = element; one; one = one.parentElement) {
            const colour = getComputedStyle(one).backgroundColor;
            if (read(colour)[3] > 250) return colour;
        }
        return "white";
    };
    const poor = new Map();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        const element = text.parentElement;
        if (!text.data.trim() || !element.checkVisibility() || element.closest("script, title")) continue;
        const style = getComputedStyle(element);
        const colour = element.closest("svg") ? style.fill : style.color;
        const [a, b] = [light(colour), light(behind(element))].sort((one, other) => other - one);
        const ratio = (a + 0.05) / (b + 0.05);
        if (ratio < 4.5) poor.set(element.outerHTML.slice(0, 80), ratio.toFixed(2));
    }
    return [...poor];
})()"""
