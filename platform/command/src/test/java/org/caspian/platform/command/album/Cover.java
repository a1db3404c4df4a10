package org.caspian.platform.command.album;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.caspian.platform.command.Internal;

/**
 * A value of which one component is shown.
 *
 * @param text what is on it
 * @param given whether somebody chose it
 */
@Embeddable
record Cover(
    @Column(name = "cover") String text, @Internal @Column(name = "cover_given") Boolean given) {}
