/** What can be asked of an API, as its document says, with values that its own answers show. */
package org.caspian.contracts.questions;
