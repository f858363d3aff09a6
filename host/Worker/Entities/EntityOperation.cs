using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;
using TranslationFunctions.EmbeddedHost.History;

namespace TranslationFunctions.EmbeddedHost.Worker.Entities;

/// <summary>One operation, as the entity's code sees it.</summary>
internal sealed class EntityOperation(OperationRequest request, EntityBatchWork work, DataConverter converter)
    : TaskEntityOperation
{
    public override string Name => request.Operation;

    public override TaskEntityContext Context => work;

    public override TaskEntityState State => work.State;

    public override bool HasInput => request.Input is not null;

    public override object? GetInput(Type inputType) => converter.Deserialize(request.Input, inputType);
}
