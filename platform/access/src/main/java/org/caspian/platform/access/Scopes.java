package org.caspian.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The scopes that a resource needs: GET and HEAD {@link #read()}, everything else {@link #write()}.
 * Who lacks it is answered 403 {@code insufficient-scope}. A resource under {@code /v1} without
 * this annotation answers nobody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Scopes {

  /** The scope of reading. */
  String read();

  /** The scope of changing. */
  String write();
}
