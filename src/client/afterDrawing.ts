/**
 * Waits until the browser has drawn what there is now, so that it can answer its reader between two pieces of work. In a tab
 * that nobody sees nothing is drawn, and there is nobody to keep waiting.
 */
export function afterDrawing(): Promise<void> {
  return new Promise((done) => {
    if (document.hidden) setTimeout(done);
    else requestAnimationFrame(() => setTimeout(done));
  });
}
