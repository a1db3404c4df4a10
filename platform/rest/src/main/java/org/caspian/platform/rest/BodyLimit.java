package org.caspian.platform.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Lets a resource method take a larger body than the 1 MiB that others take. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {

  /** What a body may have without this annotation. */
  int DEFAULT = 1024 * 1024;

  /** The most that any may have; longer ones are refused at the door. */
  int MAX = 5 * 1024 * 1024;

  /** Bytes, at most {@link #MAX}. */
  int value();
}
