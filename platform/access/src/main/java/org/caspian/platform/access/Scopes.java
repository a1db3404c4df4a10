package org.caspian.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scopes that a resource needs: GET and HEAD {@link #read()}, everything else {@link #write()}.
 * Without it the answer is 403 {@code insufficient-scope}. On a method it stands for the class's.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Scopes {

  /** The scope of reading. */
  String read();

  /** The scope of changing. */
  String write();
}
