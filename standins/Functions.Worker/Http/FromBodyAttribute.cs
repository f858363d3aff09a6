using Microsoft.Azure.Functions.Worker.Converters;
using Microsoft.Azure.Functions.Worker.Extensions.Http.Converters;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Binds a parameter to the body of the HTTP request.</summary>
public class FromBodyAttribute() : InputConverterAttribute(typeof(FromBodyConverter));
