package org.caspian.projects.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caspian.platform.rest.Formats;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a project is about: the fields that a creation brings, a PATCH changes and a GET shows.
 *
 * @param label as it is shown; asked for with null it follows the titles
 */
record ProjectProfile(
    @Schema(
            description = "The titles by BCP 47 language tag",
            format = Formats.LANGUAGE_MAP,
            minProperties = 1,
            maxProperties = 40)
        @NotNull
        SortedMap<String, @Size(max = MAX_LENGTH) String> title,
    @Schema(
            description =
                "One line in Latin script; if none is asked for, the English title, else the first"
                    + " in Latin script. One that is sent is kept, unless it is the one that follows"
                    + " the titles: then it goes on following them")
        @Size(min = 1, max = MAX_LENGTH)
        String label,
    @Schema(
            description = "A code of `GET /v1/projects/themes`; they are added to over time",
            examples = "CASPIAN_ECOLOGY")
        @NotNull
        @Size(min = 1, max = MAX_THEME_LENGTH)
        String theme) {

  /** Characters that a code of a theme may have. */
  static final int MAX_THEME_LENGTH = 64;

  private static final int MAX_LENGTH = 300;

  ProjectProfile {
    // One form for one value, so that an equal profile is no change.
    title = title == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(title));
  }

  /** Whether both have the same titles and theme, whatever their labels. */
  boolean isAboutTheSame(ProjectProfile other) {
    return title.equals(other.title) && theme.equals(other.theme);
  }

  /** The same with another label. */
  ProjectProfile withLabel(String other) {
    return new ProjectProfile(title, other, theme);
  }
}
