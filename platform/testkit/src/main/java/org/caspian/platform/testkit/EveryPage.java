package org.caspian.platform.testkit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * All that a caller is shown in a list, from the first page to the last.
 *
 * @param path of the list
 * @param text the pages as they came
 */
public record EveryPage(String path, String text) {

  private static final int LARGEST = 200;

  /**
   * Reads a list to its end. A feed, which always has a next page, ends with an empty one.
   *
   * @param caller begins a request
   * @param path of the list
   * @return its pages
   */
  public static EveryPage of(Supplier<RequestSpecification> caller, String path) {
    return after(null, caller, path);
  }

  /**
   * Reads a list from somewhere to its end.
   *
   * @param position a cursor that the caller was given; null for the beginning
   * @param caller begins a request
   * @param path of the list
   * @return its pages from there on
   */
  public static EveryPage after(
      String position, Supplier<RequestSpecification> caller, String path) {
    StringBuilder text = new StringBuilder();
    String cursor = position;
    List<?> items;
    do {
      RequestSpecification request = caller.get().queryParam("limit", LARGEST);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      Response page = request.get(path);
      page.then().statusCode(200);
      text.append(page.asString());
      items = Json.at(page, "items");
      cursor = Json.at(page, "next");
    } while (cursor != null && !items.isEmpty());
    return new EveryPage(path, text.toString());
  }

  /**
   * Fails if one of these is not there.
   *
   * @param ids what the caller must see
   */
  public void shows(Collection<String> ids) {
    ids.forEach(id -> assertTrue(text.contains(id), () -> path + " lacks " + id));
  }

  /**
   * Fails if one of these is there, wherever on a page.
   *
   * @param ids what the caller must not see
   */
  public void hides(Collection<String> ids) {
    ids.forEach(id -> assertFalse(text.contains(id), () -> path + " shows " + id));
  }
}
