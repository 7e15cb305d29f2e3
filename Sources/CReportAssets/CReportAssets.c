#include "CReportAssets.h"

// The page's templates, style and script are files of their own, so that editors know their
// languages; embedded, the program stays a single file.
#define EMBED(name) static const unsigned char name##_bytes[] = {
#define END };
#define ASSET(name) {#name, name##_bytes, sizeof name##_bytes}

EMBED(page)
#embed "Assets/page.mustache"
END
EMBED(topic)
#embed "Assets/topic.mustache"
END
EMBED(chart)
#embed "Assets/chart.mustache"
END
EMBED(claim)
#embed "Assets/claim.mustache"
END
EMBED(source)
#embed "Assets/source.mustache"
END
EMBED(changes)
#embed "Assets/changes.mustache"
END
EMBED(style)
#embed "Assets/report.css"
END
EMBED(script)
#embed "Assets/report.js"
END

static const tally_report_asset assets[] = {
  ASSET(page), ASSET(topic), ASSET(chart), ASSET(claim), ASSET(source), ASSET(changes), ASSET(style), ASSET(script),
};

const tally_report_asset *const tally_report_assets = assets;
const size_t tally_report_asset_count = sizeof assets / sizeof assets[0];
