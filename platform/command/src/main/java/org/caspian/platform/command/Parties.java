package org.caspian.platform.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The institutions of a {@link SharedRoot} that may know of it, by the fields of it that hold them.
 * They are its audience, all of it and for ever. A list of such roots is read by these fields, each
 * of which wants indexes that begin with it and end with the id.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Parties {

  /** The names of the fields, {@code sending} and {@code receiving}. */
  String[] value();
}
