package org.caspian.mobility.agreement;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.caspian.platform.access.Scopes;
import org.caspian.platform.command.Command;
import org.caspian.platform.rest.Page;
import org.caspian.platform.rest.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** The versions of an agreement, and what parties say of them. */
@Path("/v1/agreements/{id}/versions")
@Scopes(read = "mobility:read", write = "mobility:write")
class AgreementVersionResource {

  private final Agreements agreements;
  private final AgreementReader reader;
  private final AgreementViews views;

  AgreementVersionResource(Agreements agreements, AgreementReader reader, AgreementViews views) {
    this.agreements = agreements;
    this.reader = reader;
    this.views = views;
  }

  /** All versions, the first one first. */
  @GET
  public Page<AgreementVersionView> list(UUID id, @BeanParam PageRequest page) {
    return reader.versions(id, page);
  }

  /** One version, with the text that was hashed. */
  @GET
  @Path("/{number}")
  public SingleVersionView get(UUID id, int number) {
    return reader.version(id, number);
  }

  /** Approves the version. */
  @POST
  @Path("/{number}/approvals")
  @Command
  public RestResponse<AgreementView> approve(UUID id, int number, ApproveVersion body) {
    return RestResponse.ok(views.single(agreements.approve(id, number, body)));
  }

  /** Rejects the version, with a reason. */
  @POST
  @Path("/{number}/rejections")
  @Command
  public RestResponse<AgreementView> reject(UUID id, int number, RejectVersion body) {
    return RestResponse.ok(views.single(agreements.reject(id, number, body)));
  }

  /** Takes the own proposal back. */
  @POST
  @Path("/{number}/withdrawal")
  @Command
  public RestResponse<AgreementView> withdraw(UUID id, int number, WithdrawVersion body) {
    return RestResponse.ok(views.single(agreements.withdraw(id, number, body)));
  }
}
