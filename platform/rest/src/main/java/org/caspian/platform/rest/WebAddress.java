package org.caspian.platform.rest;

/** The address of a page, {@code https://yu.edu.kz}: RFC 3986 with the scheme http or https. */
public final class WebAddress {

  /** Its form, for {@code @Pattern}: a host, and no white space. */
  public static final String PATTERN = "^https?://[^\\s/?#]+\\S*$";

  private WebAddress() {}
}
