// Draws the figure that its page holds; nothing is fetched.
const told = JSON.parse(document.getElementById("figure").textContent);
Plotly.newPlot("chart", told.data, told.layout, { responsive: true, displaylogo: false });
