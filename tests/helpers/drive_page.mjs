// Opens the page in a headless browser, sends a message, allows what is asked, tells what was seen.
import { chromium } from "playwright-core";

const [browserPath, page_address] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const growth = new Set();
  await page.goto(page_address);
  await page.fill("#text", "Read, then send milk");
  await page.click("#send");
  const watch = setInterval(async () => {
    growth.add(await page.locator(".assistant .said").first().textContent().catch(() => ""));
  }, 20);
  await page.waitForSelector("#approve", { timeout: 60000 });
  clearInterval(watch);
  const asked = await page.locator("#approve").textContent();
  const before = await page.locator(".card").allTextContents();
  await page.click("#approve");
  await page.waitForFunction(
    () => document.querySelectorAll(".card").length === 2 &&
      document.querySelector("#status").textContent === "ready",
    null, { timeout: 60000 },
  );
  const said = await page.locator(".assistant .said").allTextContents();
  const cards = await page.locator(".card").allTextContents();
  const error = await page.locator("#error").textContent();
  console.log(JSON.stringify({ asked, before, said, cards, error, growth: [...growth] }));
} finally {
  await browser.close();
}
