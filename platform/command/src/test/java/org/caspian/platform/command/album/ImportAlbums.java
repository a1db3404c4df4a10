package org.caspian.platform.command.album;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Albums to be made, row by row. */
public record ImportAlbums(@NotNull List<CreateAlbum> rows) {}
