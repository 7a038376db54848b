// Plotly's own export, asked of the chart's mode bar: the title, which the page shows as a heading,
// and the note with the source are laid into the figure for the length of the call.

// Lines of so many letters at most; a Chinese character is as wide as two and may end a line.
const wrap = (text, letters) => {
  const wide = (part) => [...part].reduce((sum, letter) => sum + (letter > "\u2e80" ? 1.9 : 1), 0);
  const parts = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) || [];
  return parts.reduce((lines, part) => {
    const last = lines[lines.length - 1];
    const fits = last !== undefined && wide(last + part.trimEnd()) <= letters;
    return fits || (last !== undefined && /^[，。；：、）》」]$/u.test(part))
      ? [...lines.slice(0, -1), last + part]
      : [...lines, part.trimStart()];
  }, []);
};

// An image knows no font of the page: what is measured with one would be cut when drawn with another.
const FONT = "'Noto Sans', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', Arial, sans-serif";

export default function ({ data }) {
  if (window.regimeAtlasPicture === data.serial) return;
  window.regimeAtlasPicture = data.serial;
  setTimeout(() => {
    const chart = document.querySelector(".st-key-" + data.chart + " .js-plotly-plot");
    const camera = chart?.querySelector(".modebar-btn[data-attr='toImage'], .modebar-btn[data-title*='ownload']");
    if (!camera) return;
    const { title, margin, annotations, font } = chart.layout;
    const box = chart.getBoundingClientRect(), full = chart._fullLayout._size;
    const heading = wrap(data.title, (box.width - 32) / 9), note = wrap(data.note, box.width / 6);
    const room = { t: 32 + 22 * heading.length, b: 20 + 15 * note.length };
    const above = {
      text: heading.join("<br>"), font: { size: 17 }, pad: { l: 12, t: 12 + 22 * (heading.length - 1) },
      x: 0, xref: "container", xanchor: "left", y: 1, yref: "container", yanchor: "top",
    };
    const below = {
      text: note.join("<br>"), font: { size: 11 }, align: "left", showarrow: false, xref: "paper", yref: "paper",
      x: 0, xshift: -8 - full.l, xanchor: "left", y: 0, yshift: 8 - full.b - room.b, yanchor: "bottom",
    };
    Object.assign(chart.layout, {
      font: { ...font, family: FONT },
      title: above,
      margin: { ...margin, t: full.t + room.t, b: full.b + room.b, l: full.l + 16, r: full.r },
      annotations: [...(annotations || []), below],
    });
    chart._context.toImageButtonOptions = {
      format: data.format, filename: data.name, scale: data.format === "png" ? 2 : 1,
      width: box.width, height: box.height + room.t + room.b,
    };
    camera.click();
    Object.assign(chart.layout, { title, margin, annotations, font });
  }, 50);
}
