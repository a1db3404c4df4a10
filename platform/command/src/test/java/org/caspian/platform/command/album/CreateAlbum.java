package org.caspian.platform.command.album;

import jakarta.validation.constraints.NotNull;

/** A new album. */
public record CreateAlbum(@NotNull String title, String curator) {}
