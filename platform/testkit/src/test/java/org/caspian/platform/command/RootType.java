package org.caspian.platform.command;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of platform/command, which the testkit knows by name only. */
@Retention(RetentionPolicy.RUNTIME)
public @interface RootType {

  /** The name of the root. */
  String value();
}
