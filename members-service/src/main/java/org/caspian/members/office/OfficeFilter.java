package org.caspian.members.office;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.caspian.platform.command.ListFilter;
import org.caspian.platform.command.ListQuery;
import org.caspian.platform.command.SetLocalReference;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which offices a list shows; null asks nothing. A {@code @BeanParam}. */
record OfficeFilter(
    @Parameter(description = "As people say it, with its check digit")
        @QueryParam("number")
        @Size(max = 40)
        String number,
    @Parameter(description = "Those of this body") @QueryParam("body") OfficeBody body,
    @Parameter(description = "The caller's own reference")
        @QueryParam("localReference")
        @Size(max = SetLocalReference.MAX_LENGTH)
        String localReference)
    implements ListFilter {

  @Override
  public void addTo(ListQuery query) {
    query.where("e.number = :number", "number", number).where("e.body = :body", "body", body);
  }
}
