// Where the server's log lines end up. They carry ids and durations, never the words people wrote.

@description('Required. Where the logs are kept.')
param location string

@description('Required. Name of the workspace.')
param name string

@description('Optional. Days a log line is kept.')
@minValue(30)
@maxValue(730)
param retentionInDays int = 90

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionInDays
    features: {
      disableLocalAuth: true
    }
  }
}

@description('Resource id of the workspace.')
output workspaceId string = workspace.id
