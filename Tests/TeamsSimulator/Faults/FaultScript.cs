using CoEBot.TeamsSimulator.Connector;

namespace CoEBot.TeamsSimulator.Faults;

/// <summary>What is to go wrong, in the order in which it was written down. Each entry is used once.</summary>
public sealed class FaultScript
{
    private readonly Lock _gate = new();
    private readonly List<(Func<ConnectorRequest, bool> Matcher, Fault Fault)> _script = [];
    private Func<ConnectorRequest, Fault?> _otherwise = _ => null;

    /// <summary>The next requests that match meet these faults, one each, in this order.</summary>
    public void Next(Func<ConnectorRequest, bool> matcher, params IEnumerable<Fault> faults)
    {
        lock (_gate)
            _script.AddRange(faults.Select(fault => (matcher, fault)));
    }

    /// <summary>Decides for requests that no entry matches, until replaced; null lets the request pass. For mixes such as one in twenty.</summary>
    public void Otherwise(Func<ConnectorRequest, Fault?> choose)
    {
        lock (_gate)
            _otherwise = choose;
    }

    /// <summary>Entries not yet met: a test that expects all its faults to have happened asserts 0.</summary>
    public int Remaining
    {
        get
        {
            lock (_gate)
                return _script.Count;
        }
    }

    internal Fault? Take(ConnectorRequest request)
    {
        lock (_gate)
        {
            if (_script.FindIndex(entry => entry.Matcher(request)) is not (>= 0 and var index))
                return _otherwise(request);
            var fault = _script[index].Fault;
            _script.RemoveAt(index);
            return fault;
        }
    }
}
