package org.caspian.platform.command.album;

import java.util.Set;

/** What of an album is to be another; absent stays. */
public record ChangeAlbum(
    String title,
    String curator,
    String labelName,
    String labelContact,
    Set<String> tags,
    Integer edition,
    String localReference) {

  static final ChangeAlbum NOTHING = new ChangeAlbum(null, null, null, null, null, null, null);
}
