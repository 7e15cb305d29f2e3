"use strict";
(function () {
  document.documentElement.classList.add("scripted");
  var byId = function (id) { return document.getElementById(id); };
  var claims = Array.prototype.slice.call(document.querySelectorAll(".claim"));
  var fields = ["text", "kind", "verdict", "topic", "source"];
  var texts = claims.map(function (claim) { return claim.textContent.toLowerCase(); });

  function filter() {
    var wanted = {};
    fields.forEach(function (field) { wanted[field] = byId("filter-" + field).value; });
    var words = wanted.text.toLowerCase().split(/\s+/).filter(Boolean);
    var shown = 0;
    claims.forEach(function (claim, index) {
      var fits = words.every(function (word) { return texts[index].indexOf(word) >= 0; }) &&
        ["kind", "verdict", "topic", "source"].every(function (field) {
          return !wanted[field] || claim.dataset[field] === wanted[field];
        });
      claim.hidden = !fits;
      if (fits) { shown += 1; }
    });
    byId("filter-count").textContent = shown + " of " + claims.length + " claims";
  }

  // A link to a claim shows it even where a filter hides it.
  function reveal() {
    var target = location.hash && byId(decodeURIComponent(location.hash.slice(1)));
    if (!target) { return; }
    target.hidden = false;
    for (var up = target; up; up = up.parentElement) {
      if (up.tagName === "DETAILS") { up.open = true; }
    }
    target.scrollIntoView();
  }

  if (byId("filter-text")) {
    fields.forEach(function (field) {
      ["input", "change"].forEach(function (event) {
        byId("filter-" + field).addEventListener(event, filter);
      });
    });
    document.querySelector(".filters").addEventListener("submit", function (event) {
      event.preventDefault();
    });
    filter();
  }

  function key(row, column) {
    var text = row.cells[column].textContent.trim();
    var number = parseFloat(text.replace(/[^0-9.\-]/g, ""));
    return isNaN(number) ? text.toLowerCase() : number;
  }
  Array.prototype.forEach.call(document.querySelectorAll("table.sortable"), function (table) {
    Array.prototype.forEach.call(table.tHead.rows[0].cells, function (head, column) {
      head.tabIndex = 0;
      head.setAttribute("aria-sort", "none");
      function sort() {
        var down = head.getAttribute("aria-sort") === "ascending";
        var body = table.tBodies[0];
        var rows = Array.prototype.slice.call(body.rows).map(function (row) {
          return { row: row, key: key(row, column) };
        });
        rows.sort(function (a, b) {
          var order = typeof a.key === typeof b.key ? (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
            : typeof a.key === "number" ? -1 : 1;
          return down ? -order : order;
        });
        rows.forEach(function (entry) { body.appendChild(entry.row); });
        Array.prototype.forEach.call(table.tHead.rows[0].cells, function (other) {
          other.setAttribute("aria-sort", "none");
        });
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
      }
      head.addEventListener("click", sort);
      head.addEventListener("keydown", function (event) {
        if (event.key === "Enter" || event.key === " ") { event.preventDefault(); sort(); }
      });
    });
  });

  window.addEventListener("hashchange", reveal);
  reveal();
}());
