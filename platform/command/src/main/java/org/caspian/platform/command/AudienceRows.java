package org.caspian.platform.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The rows of the audience of a {@link SharedRoot}, as an entity by which its list is read. Besides
 * {@code audience} and {@code id}, that of the root, it has what filters ask for, under the names
 * that these fields have in the root; the database keeps them alike. Each wants an index that
 * begins with the audience, goes on with it, and ends with the id.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface AudienceRows {

  /** The entity; nothing is written through it. */
  Class<?> value();
}
