/** What an embedded figure tells the page around it, whenever its height changes. */
interface HeightMessage {
  type: "monitor-aoj:hoogte";
  /** Of which frame: the address in it. */
  address: string;
  /** In CSS pixels. */
  height: number;
}

/** The page around it may make the frame as high as this. It is told nothing that it could not read for itself. */
function tellHeight(): void {
  const message: HeightMessage = {
    type: "monitor-aoj:hoogte",
    address: location.href,
    height: Math.ceil(document.body.getBoundingClientRect().height),
  };
  parent.postMessage(message, "*");
}

if (parent !== window) {
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener("hashchange", tellHeight);
}
