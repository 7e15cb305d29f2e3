#!/usr/bin/env python3
"""Opens a report in headless Chromium and checks what a reader relies on.

    report_test.py REPORT.html [--screenshots DIR]

Exit status 0 when every check holds, 1 when one does not (each is named), 2 when there is no browser.
Screenshots at 360, 800 and 1600 pixels and in dark mode go to DIR, to be looked at.
"""
import argparse, json, os, shutil, sys, time


def browser(width, dark=False):
    from selenium import webdriver
    from selenium.webdriver.chrome.options import Options
    from selenium.webdriver.chrome.service import Service
    options = Options()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome")
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                     "--disable-dev-shm-usage", f"--window-size={width},1000"):
        options.add_argument(argument)
    if dark:
        options.add_argument("--force-dark-mode")
        options.add_argument("--blink-settings=preferredColorScheme=0")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)


class Checks:
    def __init__(self):
        self.passed, self.failed = 0, []

    def that(self, holds, what):
        if holds:
            self.passed += 1
        else:
            self.failed.append(what)
            print("FAILED:", what)


def requests_made(driver, page):
    made = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith(("data:", "about:", "chrome:")) and url.split("#")[0] != page:
                made.append(url)
    return made


def check_page(driver, page, checks):
    from selenium.webdriver.common.by import By
    from selenium.webdriver.common.keys import Keys
    find = lambda css: driver.find_elements(By.CSS_SELECTOR, css)
    severe = [e["message"] for e in driver.get_log("browser") if e["level"] == "SEVERE"]
    checks.that(not severe, f"no console error: {severe[:3]}")
    made = requests_made(driver, page)
    checks.that(not made, f"no network request: {made[:3]}")
    checks.that(len(find("#overview a")) >= 3, "the overview has its counts")
    checks.that(find("svg.track"), "there are pictures")
    checks.that(all(t.size["width"] > 100 for t in find(".topic svg.track") if t.is_displayed()),
                "every picture has a width")
    checks.that(find("figure.chart details table"), "every picture has its table")
    ids = driver.execute_script("return [].map.call(document.querySelectorAll('[id]'), e => e.id)")
    checks.that(len(ids) == len(set(ids)), "every id stands once")
    dangling = driver.execute_script(
        "return [].filter.call(document.querySelectorAll('a[href^=\"#\"]'),"
        " a => !document.getElementById(decodeURIComponent(a.getAttribute('href').slice(1))))"
        ".map(a => a.getAttribute('href'))")
    checks.that(not dangling, f"every inner link leads somewhere: {dangling[:3]}")

    claims = find(".claim")
    if claims:
        shown = lambda: [c for c in find(".claim") if c.is_displayed()]
        field = find("#filter-text")[0]
        field.send_keys("no such words anywhere 98765")
        checks.that(not shown(), "a search for nothing finds nothing")
        field.clear()
        field.send_keys(Keys.SPACE, Keys.BACK_SPACE)
        checks.that(len(shown()) == len(claims), "an empty search shows all")
        kind = claims[0].get_attribute("data-kind")
        from selenium.webdriver.support.ui import Select
        Select(find("#filter-kind")[0]).select_by_visible_text(kind)
        checks.that(shown() and all(c.get_attribute("data-kind") == kind for c in shown()),
                    "a filter by kind shows that kind only")
        Select(find("#filter-kind")[0]).select_by_index(0)
        driver.get(page + "#" + claims[-1].get_attribute("id"))
        time.sleep(0.2)
        target = find(":target")
        checks.that(target and target[0].is_displayed(), "a link to a claim shows it")

    for table in find("table.sortable"):
        if table.is_displayed():
            head = table.find_elements(By.TAG_NAME, "th")[0]
            head.send_keys(Keys.ENTER)
            checks.that(head.get_attribute("aria-sort") == "ascending", "the keyboard sorts a table")
            break

    driver.get(page)
    body = find("body")[0]
    reached = set()
    for _ in range(40):
        body.send_keys(Keys.TAB) if not reached else driver.switch_to.active_element.send_keys(Keys.TAB)
        reached.add(driver.execute_script(
            "var e = document.activeElement; return e.tagName + (e.getAttribute('href') || e.id || e.textContent)"))
    checks.that(len(reached) > 10, "the keyboard reaches the page's links and fields")


def check_accessibility(driver, checks):
    try:
        import axe_selenium_python
    except ImportError:
        print("skipped: axe-core is not installed")
        return
    script = os.path.join(os.path.dirname(axe_selenium_python.__file__), "node_modules/axe-core/axe.min.js")
    with open(script, encoding="utf-8") as source:
        # Through the debugging protocol: the page's own policy forbids scripts that are not its own.
        driver.execute_cdp_cmd("Runtime.evaluate", {"expression": source.read()})
    outcome = driver.execute_cdp_cmd("Runtime.evaluate", {
        "expression": "axe.run().then(r => JSON.stringify(r.violations.map(v => [v.id, v.impact, v.nodes.length, v.nodes[0].html.slice(0, 120)])))",
        "awaitPromise": True})
    violations = json.loads(outcome["result"]["value"])
    checks.that(not violations, f"axe-core finds no violation: {violations}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report")
    parser.add_argument("--screenshots")
    options = parser.parse_args()
    if not shutil.which("chromedriver"):
        print("no chromedriver here: apt-get install chromium chromium-driver")
        sys.exit(2)
    page, checks = "file://" + os.path.abspath(options.report), Checks()
    for width, dark in ((1600, False), (800, False), (360, False), (800, True)):
        driver = browser(width, dark)
        try:
            before = time.perf_counter()
            driver.get(page)
            checks.that(time.perf_counter() - before < 2, "the page opens in under two seconds")
            wide = driver.execute_script("return document.documentElement.scrollWidth - window.innerWidth")
            checks.that(wide <= 1, f"nothing sticks out at {width} pixels ({wide})")
            if width == 1600:
                check_page(driver, page, checks)
                driver.get(page)
                check_accessibility(driver, checks)
            if options.screenshots:
                driver.get(page)
                os.makedirs(options.screenshots, exist_ok=True)
                height = driver.execute_script("return Math.min(document.body.scrollHeight, 6000)")
                driver.set_window_size(width, height)
                driver.execute_script("window.scrollTo(0, 0)")
                driver.save_screenshot(
                    os.path.join(options.screenshots, f"report-{width}{'-dark' if dark else ''}.png"))
        finally:
            driver.quit()
    print(f"{checks.passed} passed, {len(checks.failed)} failed")
    sys.exit(1 if checks.failed else 0)


if __name__ == "__main__":
    main()
