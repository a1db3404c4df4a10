package org.caspian.projects.theme;

import java.util.List;

/** All themes; few enough for one page. */
record ThemeList(List<ThemeView> items) {}
