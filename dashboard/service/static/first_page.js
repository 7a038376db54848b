// The app is served where this file is. Streamlit would look for it below the page's own path first, in vain.
window.__streamlit = { BACKEND_BASE_URL: new URL(".", document.currentScript.src).href };

// The first words make way when the app's own are there, or what it says of a failure.
{
  const words = document.getElementById("first-words");
  const own = ["h1", "[data-testid=stAlert]", "[data-testid=stException]"]
    .map((one) => `[data-testid=stMain] ${one}`)
    .concat("[role=dialog]", "[data-testid=stConnectionStatus]")
    .join();
  const letGo = () => {
    words?.remove();
    watch.disconnect();
  };
  const watch = new MutationObserver(() => document.querySelector(own) && letGo());
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(letGo, 30000);
}
