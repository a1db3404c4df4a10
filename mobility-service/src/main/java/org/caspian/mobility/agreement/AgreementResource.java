package org.caspian.mobility.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.caspian.mobility.SetLocalReference;
import org.caspian.mobility.agreement.model.Agreement;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.command.HistoryEntryView;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Agreements: proposing, finding, naming. What parties say of versions is beside. */
@Path("/v1/agreements")
@Scopes(read = "mobility:read", write = "mobility:write")
class AgreementResource {

  private final Agreements agreements;
  private final AgreementReader reader;
  private final AgreementViews views;

  AgreementResource(Agreements agreements, AgreementReader reader, AgreementViews views) {
    this.agreements = agreements;
    this.reader = reader;
    this.views = views;
  }

  /** Proposes an agreement; proposing is the proposer's approval. */
  @POST
  @Command
  public RestResponse<AgreementView> propose(ProposeAgreement body) {
    Agreement agreement = agreements.propose(body);
    return RestResponse.ResponseBuilder.<AgreementView>created(
            UriBuilder.fromPath("/v1/agreements/{id}").build(agreement.id()))
        .entity(views.single(agreement))
        .build();
  }

  /** The agreements that the caller is a party of. */
  @GET
  public Page<AgreementView> list(@BeanParam AgreementFilter filter, @BeanParam PageRequest page) {
    return reader.list(filter, page);
  }

  /** One agreement. */
  @GET
  @Path("/{id}")
  public AgreementView get(UUID id) {
    return reader.get(id);
  }

  /** What was done with the agreement, by whom. */
  @GET
  @Path("/{id}/history")
  public Page<HistoryEntryView> history(UUID id, @BeanParam PageRequest page) {
    return reader.history(id, page);
  }

  /** Sets or removes the caller's own reference. */
  @PUT
  @Path("/{id}/local-reference")
  @Command
  public RestResponse<AgreementView> setLocalReference(UUID id, SetLocalReference body) {
    return RestResponse.ok(views.single(agreements.setLocalReference(id, body)));
  }
}
