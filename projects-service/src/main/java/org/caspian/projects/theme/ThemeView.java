package org.caspian.projects.theme;

import jakarta.validation.constraints.NotNull;
import java.util.SortedMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One theme. */
record ThemeView(
    @Schema(description = "What a project names", examples = "CASPIAN_ECOLOGY") @NotNull
        String code,
    @Schema(
            description = "The names by BCP 47 language tag, English and Russian among them",
            format = Formats.LANGUAGE_MAP)
        @NotNull
        SortedMap<String, String> name) {

  static ThemeView of(Theme theme) {
    return new ThemeView(theme.code(), theme.name());
  }
}
