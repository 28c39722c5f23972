// A movement begins some frames after what sets it off.
const FRAMES = 12;

/** Waits until all that was asked for is there and nothing on the page moves, for some frames. */
export async function atRest(page) {
  await page.evaluate(() => (window.framesAtRest = 0));
  await page.waitForFunction((frames) => {
    const coming =
      '.sh-splash, main .ant-skeleton, main .ant-spin-spinning, .ant-drawer .ant-skeleton';
    const moving = (one) =>
      one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity;
    const still =
      !document.querySelector(coming) &&
      document.fonts.status === 'loaded' &&
      !document.getAnimations().some(moving);
    window.framesAtRest = still ? (window.framesAtRest ?? 0) + 1 : 0;
    return window.framesAtRest > frames;
  }, FRAMES);
}

/** Waits until it stands still where it can be seen: a menu is put into its place after it opened. */
export async function inPlace(locator) {
  await locator.waitFor();
  await locator.evaluate(
    (element) =>
      new Promise((resolve) => {
        let before = '';
        const look = () => {
          const { left, top, right, bottom } = element.getBoundingClientRect();
          const now = [left, top, right, bottom].join();
          const seen = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
          if (seen && now === before) return resolve();
          before = now;
          return requestAnimationFrame(look);
        };
        look();
      }),
  );
}
