#pragma once
#include <stddef.h>

/// One file of Assets/, embedded as it is.
typedef struct {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
} tally_report_asset;

extern const tally_report_asset *_Nonnull const tally_report_assets;
extern const size_t tally_report_asset_count;
