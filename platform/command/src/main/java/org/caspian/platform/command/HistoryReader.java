package org.caspian.platform.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.caspian.platform.access.Caller;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;

/** Reads what commands did to an object, in the order in which they did it. */
@ApplicationScoped
public class HistoryReader {

  /**
   * One page of an object's history. Whether the caller may see the object at all is for the
   * service to check before.
   *
   * @param rootType the simple name of the root's class, for example {@code Institution}
   * @param rootId the root's id
   * @param request which page
   * @param caller to whom it is shown
   * @return the page, oldest first
   */
  public Page<HistoryEntryView> page(
      String rootType, UUID rootId, PageRequest request, Caller caller) {
    throw new UnsupportedOperationException();
  }
}
