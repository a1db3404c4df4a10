package org.caspian.platform.command.album;

import jakarta.validation.constraints.NotNull;

/** A track of an album. */
public record TrackBody(@NotNull String title, String performer) {}
