package org.caspian.platform.rest;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for; a {@code @BeanParam} of every list. */
public class PageRequest {

  /** How many rows are on a page if nobody says. */
  public static final int DEFAULT_LIMIT = 50;

  /** The largest number of rows on a page. */
  public static final int MAX_LIMIT = 200;

  @Parameter(description = "Rows on a page")
  @QueryParam("limit")
  @DefaultValue("" + DEFAULT_LIMIT)
  @Min(1)
  @Max(MAX_LIMIT)
  int limit;

  @Parameter(description = "The `next` of the page before; opaque")
  @QueryParam("cursor")
  @Size(max = 400)
  String cursor;

  /** For the container, which fills in what the query says. */
  public PageRequest() {}

  /** A request that did not come over HTTP. */
  public static PageRequest of(int limit, String cursor) {
    PageRequest request = new PageRequest();
    request.limit = limit;
    request.cursor = cursor;
    return request;
  }

  /** How many rows, 1 to {@value #MAX_LIMIT}. */
  public int limit() {
    return limit;
  }

  /** The cursor, or null for the first page. */
  public String cursor() {
    return cursor;
  }
}
