package org.caspian.platform.rest.things;

enum Kind {
  SMALL,
  LARGE
}
