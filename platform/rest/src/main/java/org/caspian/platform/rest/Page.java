package org.caspian.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the rows of this page
 * @param next the cursor of the next page; absent at the end
 * @param <T> what a row shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
public record Page<T>(@NotNull List<T> items, String next) {

  public Page {
    items = List.copyOf(items);
  }
}
