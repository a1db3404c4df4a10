package org.caspian.projects.theme;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** All themes; few enough for one page. */
record ThemeList(@NotNull List<ThemeView> items) {}
